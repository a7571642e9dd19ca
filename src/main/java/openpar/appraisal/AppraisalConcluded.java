package openpar.appraisal;

/** The chair closed the appraisal of a whole campaign; nothing changes from here on. */
public record AppraisalConcluded(long campaignId) {}
