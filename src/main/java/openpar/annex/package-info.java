/** The annex of a decision as a file: its tables found, its tree built, and written again. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "annex",
        allowedDependencies = {"criteria", "reading", "scoring", "agency", "audit", "kit"})
package openpar.annex;
