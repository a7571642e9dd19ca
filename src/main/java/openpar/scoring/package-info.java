/** The arithmetic of points: rules, formulas, roll-up, index, rank. Pure: no I/O, no clock, imports only java.*. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "scoring",
        allowedDependencies = {})
package openpar.scoring;
