package openpar.training;

import java.util.List;

/** The classes one may see, and the guides. */
public record TrainingPage(List<TrainingClass.Line> classes, List<String> guides, boolean mayAdd) {}
