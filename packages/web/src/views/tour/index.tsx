export default function TourGuide() {
  return null;
}
