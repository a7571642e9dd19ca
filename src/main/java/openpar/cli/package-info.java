/** The commands: points and ranks from files, for people who live in spreadsheets; no database. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "cli",
        allowedDependencies = {"kit", "scoring", "criteria", "reading", "annex"})
package openpar.cli;
