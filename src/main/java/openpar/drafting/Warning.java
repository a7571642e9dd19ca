package openpar.drafting;

import openpar.scoring.Phrase;

/** Something that does not fit together, as {@code SetChecks} finds it. */
record Warning(String check, String place, Phrase message) {}
