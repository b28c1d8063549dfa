namespace Acquisitieloket.Core.Data;

/// <summary>
/// What PostgreSQL makes of the words of a lead. The index serves a query that asks in exactly these expressions; a
/// change of one needs a migration that makes its index anew.
/// </summary>
internal static class PostgreSqlWords
{
    public static string OfLead { get; } = Words("\"Reference\" || ' ' || \"CompanyName\" || ' ' || coalesce(\"CodeName\", '') || ' ' || \"Description\"");

    public static string OfContact { get; } = Words("\"Name\"");

    public static string OfTalk { get; } = Words("\"Text\"");

    /// <summary>Ids of leads with a word; {0} is a tsquery.</summary>
    public static string Query { get; } = $$"""
        SELECT "Id" AS "Value" FROM "Leads" WHERE {{OfLead}} @@ to_tsquery('simple', {0})
        UNION ALL
        SELECT l."Id" FROM "Contacts" AS c JOIN "Leads" AS l ON l."ContactId" = c."Id" WHERE {{OfContact}} @@ to_tsquery('simple', {0})
        UNION ALL
        SELECT "LeadId" FROM "Interactions" WHERE {{OfTalk}} @@ to_tsquery('simple', {0})
        """;

    /// <summary>Leads with words in one place; {0} is a tsquery.</summary>
    public static string In(WordPlace place) => place switch
    {
        WordPlace.Lead => $$"""SELECT "Id" AS "LeadId", "Id" AS "Row" FROM "Leads" WHERE {{OfLead}} @@ to_tsquery('simple', {0})""",
        WordPlace.Contact => $$"""
            SELECT l."Id" AS "LeadId", c."Id" AS "Row" FROM "Contacts" AS c JOIN "Leads" AS l ON l."ContactId" = c."Id"
            WHERE {{OfContact}} @@ to_tsquery('simple', {0})
            """,
        _ => $$"""SELECT "LeadId", "Id" AS "Row" FROM "Interactions" WHERE {{OfTalk}} @@ to_tsquery('simple', {0})""",
    };

    // Without these signs there are no addresses, paths and compounds, which PostgreSQL would keep as one word.
    private static string Words(string text)
    {
        const string signs = """-_/.,:;@&+"()<>=#%*?!""";
        return $"to_tsvector('simple', translate({text}, '{signs}', '{new string(' ', signs.Length)}'))";
    }
}
