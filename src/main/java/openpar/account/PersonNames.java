package openpar.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import openpar.kit.web.LanguageChoice;
import openpar.kit.web.Names;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rooms below the accounts need of people: their names for the journal, and the language they chose. */
@Component
class PersonNames implements Names, LanguageChoice {
    private final JdbcClient jdbc;
    private final People people;

    PersonNames(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return people.names(ids);
    }

    @Override
    public List<Long> like(String text) {
        return jdbc.sql("select id from account.person where position(kit.plain(:text) in search) > 0 limit 5000")
                .param("text", text)
                .query(Long.class)
                .list();
    }

    @Override
    public void keep(Visitor visitor, String language) {
        jdbc.sql("update account.person set language = :language where id = :person")
                .param("language", language)
                .param("person", visitor.personId())
                .update();
    }
}
