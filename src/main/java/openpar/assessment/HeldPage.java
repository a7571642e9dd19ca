package openpar.assessment;

/** @param why moving or busy, as in assessment.save.{why} */
public record HeldPage(String why, int seconds) {}
