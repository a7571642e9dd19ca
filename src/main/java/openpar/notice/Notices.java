package openpar.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people are told, and what they have read of it. */
@Repository
class Notices {
    static final int PAGE = 30;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MINE = """
            (n.person_id = :person
             or (n.person_id is null and n.audience = 'agency' and n.agency_id = any (:own))
             or (n.person_id is null and n.audience = 'administrator' and n.agency_id = any (:administered)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person null: everyone of the audience; @param once said only the first time, or null */
    record Message(
            long agency,
            @Nullable Long person,
            String audience,
            String kind,
            List<Argument> arguments,
            String url,
            @Nullable String once) {
        static Message toAgency(long agency, String kind, String url, Argument... arguments) {
            return new Message(agency, null, "agency", kind, List.of(arguments), url, null);
        }

        static Message toAdministrators(long agency, String kind, String url, Argument... arguments) {
            return new Message(agency, null, "administrator", kind, List.of(arguments), url, null);
        }

        static Message toPerson(long agency, long person, String kind, String url, Argument... arguments) {
            return new Message(agency, person, "agency", kind, List.of(arguments), url, null);
        }

        Message once(String key) {
            return new Message(agency, person, audience, kind, arguments, url, key);
        }
    }

    /** True when it was said now, false when it had been said before. */
    boolean tell(Message message) {
        return jdbc.sql("""
                        insert into notice.notice (agency_id, person_id, audience, kind, arguments, url, at, once)
                        values (:agency, :person, :audience, :kind, :arguments::jsonb, :url, :now, :once)
                        on conflict (once) do nothing
                        """)
                        .param("agency", message.agency())
                        .param("person", message.person(), java.sql.Types.BIGINT)
                        .param("audience", message.audience())
                        .param("kind", message.kind())
                        .param(
                                "arguments",
                                JSON.writeValueAsString(message.arguments().stream()
                                        .map(Argument::kept)
                                        .toList()))
                        .param("url", message.url())
                        .param("now", OffsetDateTime.now(clock))
                        .param("once", message.once(), java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    int unread(Visitor visitor) {
        return jdbc.sql("select count(*)::int from notice.notice n where " + MINE + """
                          and not exists (select from notice.reading r where r.notice_id = n.id and r.person_id = :person)
                        """)
                .param("person", visitor.personId())
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .query(Integer.class)
                .single();
    }

    /** Unread first, then the newest first. */
    List<NoticeLine> of(Visitor visitor, int page) {
        return jdbc.sql("""
                        select n.id, n.kind, n.arguments::text as arguments, n.url, n.at, r.notice_id is not null as read, a.name as agency,
                               count(*) over () as total
                        from notice.notice n
                        join agency.current a on a.agency_id = n.agency_id
                        left join notice.reading r on r.notice_id = n.id and r.person_id = :person
                        where\s""" + MINE + """
                        order by r.notice_id is not null, n.at desc, n.id desc
                        limit :size offset :from
                        """)
                .param("person", visitor.personId())
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .param("size", PAGE)
                .param("from", (page - 1) * PAGE)
                .query((row, i) -> new NoticeLine(
                        row.getLong("id"),
                        row.getString("kind"),
                        arguments(row.getString("arguments")),
                        row.getString("url"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("read"),
                        row.getString("agency"),
                        row.getLong("total")))
                .list();
    }

    /** Where it leads; empty when it is not for this visitor. */
    @Transactional
    java.util.Optional<String> read(Visitor visitor, long notice) {
        var url = jdbc.sql("select n.url from notice.notice n where n.id = :notice and " + MINE)
                .param("notice", notice)
                .param("person", visitor.personId())
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .query(String.class)
                .optional();
        url.ifPresent(u -> jdbc.sql("""
                        insert into notice.reading (notice_id, person_id, at) values (:notice, :person, :now) on conflict do nothing
                        """)
                .param("notice", notice)
                .param("person", visitor.personId())
                .param("now", OffsetDateTime.now(clock))
                .update());
        return url;
    }

    @Transactional
    void readAll(Visitor visitor) {
        jdbc.sql("""
                        insert into notice.reading (notice_id, person_id, at)
                        select n.id, :person, :now from notice.notice n where\s""" + MINE + " on conflict do nothing")
                .param("person", visitor.personId())
                .param("now", OffsetDateTime.now(clock))
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .update();
    }

    static List<Argument> arguments(String json) {
        return java.util.Arrays.stream(JSON.readValue(json, String[].class))
                .map(Argument::of)
                .toList();
    }
}
