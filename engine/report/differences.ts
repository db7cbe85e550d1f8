export { differingWords } from "../finding/index.ts";
