package openpar.account;

import org.jspecify.annotations.Nullable;

/** What was typed about a person; kept as typed until it can be entered. */
public record PersonForm(String login, String fullName, String title, String agency, String email) {
    public PersonForm(@Nullable String login, @Nullable String fullName, @Nullable String title, @Nullable String agency, @Nullable String email) {
        this.login = login == null ? "" : login;
        this.fullName = fullName == null ? "" : fullName;
        this.title = title == null ? "" : title;
        this.agency = agency == null ? "" : agency;
        this.email = email == null ? "" : email;
    }

    static PersonForm empty(String agency) {
        return new PersonForm("", "", "", agency, "");
    }

    static PersonForm of(PersonRow row) {
        return new PersonForm(row.login(), row.fullName(), row.title(), row.agency() + " (" + row.agencyCode() + ")", row.email());
    }
}
