// The number beside a slider follows it; the server wrote the one of now.
export function sliders() {
  for (const slider of document.querySelectorAll('.al-slider input[type="range"]')) {
    slider.addEventListener('input', () => { slider.nextElementSibling.value = slider.value; });
  }
}
