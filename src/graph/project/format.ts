/** The form of the projected graph. Raise it when the same facts make another graph; stores of an older form are built again. */
export const FORMAT = 6;
