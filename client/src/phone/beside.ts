/* Small parts that come after the first load, together: each file of its own would be one more name
 * in what a phone loads first. */
export { SafetyPath } from "../child/SafetyPath";
export { Language } from "../design/Language";
export { TryingOutNote } from "../design/TryingOutNote";
export { ReadQuestion } from "../readaloud/ReadQuestion";
export { SayWhere } from "../roll/SayWhere";
