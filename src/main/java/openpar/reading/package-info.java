/** What a rule sentence says: Vietnamese rule sentences understood as rules, and rules said as sentences. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "reading",
        allowedDependencies = {"scoring"})
package openpar.reading;
