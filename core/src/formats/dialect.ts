export { type Dialect, dialectOf } from "../language/dialect";
