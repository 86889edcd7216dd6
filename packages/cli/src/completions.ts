/** A command as its definition has it, for the completion scripts. */
export interface Described {
  name: string;
  summary: string;
  options: {long: string; short: string | undefined; description: string; takesValue: boolean; values: string[]}[];
  /** endings of the files it takes */
  endings: string[];
  /** words its arguments are chosen from */
  words: string[];
}

export const scripts = {bash, zsh, fish} as const;

const flagsOf = ({options}: Described) => [...options.flatMap(o => (o.short ? [o.long, o.short] : [o.long])), '--help'];
const unique = (words: readonly string[]) => [...new Set(words)];

function bash(commands: readonly Described[]): string {
  const cases = commands.map(command => {
    const values = command.options
      .filter(o => o.values.length > 0)
      .map(o => `        ${o.long}) COMPREPLY=($(compgen -W '${o.values.join(' ')}' -- "$word")); return ;;\n`)
      .join('');
    const endings = unique(command.endings);
    return (
      `    ${command.name})\n` +
      (values ? `      case $before in\n${values}      esac\n` : '') +
      `      flags='${flagsOf(command).join(' ')}'\n` +
      `      words='${command.words.join(' ')}'\n` +
      `      endings='${endings.join('|')}' ;;\n`
    );
  });
  return `# completions of suasion for bash
_suasion() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags= words= endings=
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(c => c.name).join(' ')} help --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('')}  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")); return ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ -n "$endings" ]; then
    local file
    while IFS= read -r file; do
      if [ -d "$file" ]; then COMPREPLY+=("$file/"); elif [[ $file =~ \\.($endings)$ ]]; then COMPREPLY+=("$file"); fi
    done < <(compgen -f -- "$word")
    compopt -o filenames -o nospace 2>/dev/null
    [ "\${#COMPREPLY[@]}" = 1 ] && [ ! -d "\${COMPREPLY[0]}" ] && compopt +o nospace 2>/dev/null
  fi
}
complete -F _suasion suasion
`;
}

function zsh(commands: readonly Described[]): string {
  const quote = (text: string) => text.replace(/'/g, "'\\''");
  const label = (text: string) => quote(text).replace(/[[\]:\\]/g, '\\$&');
  const cases = commands.map(command => {
    const lines = command.options.map(o => {
      const value = o.takesValue ? `:value:${o.values.length ? `(${o.values.join(' ')})` : ''}` : '';
      return `'${o.long}[${label(o.description)}]${value}'`;
    });
    lines.push(`'--help[show help]'`);
    if (command.words.length) lines.push(`'*:word:(${command.words.join(' ')})'`);
    else if (command.endings.length) lines.push(`'*:file:_files -g "*.(${unique(command.endings).join('|')})"'`);
    return `    ${command.name}) _arguments \\\n      ${lines.join(' \\\n      ')} ;;\n`;
  });
  return `#compdef suasion
_suasion() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(c => `      '${c.name}:${label(c.summary)}'`).join('\n')}
    )
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('')}  esac
}
compdef _suasion suasion
`;
}

function fish(commands: readonly Described[]): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = ['# completions of suasion for fish', 'complete -c suasion -f'];
  for (const {name, summary, options, endings, words} of commands) {
    const called = quote(`__fish_seen_subcommand_from ${name}`);
    lines.push(`complete -c suasion -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`);
    for (const o of options) {
      const values = o.values.length ? ` -a ${quote(o.values.join(' '))}` : '';
      lines.push(
        `complete -c suasion -n ${called} -l ${o.long.slice(2)}${o.takesValue ? ` -x${values}` : ''} -d ${quote(o.description)}`,
      );
    }
    if (words.length) lines.push(`complete -c suasion -n ${called} -a ${quote(words.join(' '))}`);
    for (const ending of unique(endings)) {
      lines.push(`complete -c suasion -n ${called} -k -a '(__fish_complete_suffix .${ending})'`);
    }
  }
  return `${lines.join('\n')}\n`;
}
