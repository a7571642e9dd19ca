package openpar.appraisal;

import org.jspecify.annotations.Nullable;

/** A leaf in somebody's hands, for one group of agencies or (null) for all. */
public record Assignment(
        long id,
        long personId,
        long nodeId,
        @Nullable Long groupId,
        @Nullable String group) {}
