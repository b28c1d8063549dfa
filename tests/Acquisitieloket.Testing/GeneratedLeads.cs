using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Acquisitieloket.Testing;

/// <summary>
/// Very many leads, the same on every run, written by the database itself: some years, the last of which are open for the
/// greater part; five people, each of a department of its own. Everything a list filters or sorts on differs; the rest is
/// copied from one lead.
/// </summary>
public static class GeneratedLeads
{
    private const int Batch = 50_000;
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const long MinutesAYear = 365L * 24 * 60;

    private static readonly string[] First =
        ["Kampen", "Berghuis", "Ten Cate", "Nijhof", "Twentse", "Regge", "Dinkel", "Wolbers", "Alferink", "Morsink", "Ekkel"];
    private static readonly string[] Second =
        ["Techniek", "Logistiek", "Bouw", "Hallen", "Optiek", "Transport", "Kunststof", "Robotica", "Voeding", "Textiel"];

    /// <summary>Fills the table of leads up to a number. The people get the leads in turn, with their departments.</summary>
    public static async Task FillAsync(AppDbContext db, TestData data, IReadOnlyList<AppUser> people, int count, int years = 5)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        if (!await db.Leads.AnyAsync())
        {
            var lead = data.Lead();
            (lead.ContactPerson, lead.Department) = (null, null);
            (lead.ContactPersonId, lead.DepartmentId) = (people[0].Id, people[0].DepartmentId);
            db.Add(lead);
            await db.SaveChangesAsync();
        }
        for (var from = await db.Leads.CountAsync(); from < count; from += Batch)
        {
            var known = await db.Leads.MaxAsync(l => l.Id);
            await db.Database.ExecuteSqlRawAsync(Insert(db, people, from, Math.Min(from + Batch, count), count, years));
            await db.Database.ExecuteSqlRawAsync(InsertPaused(known));
        }
    }

    /// <summary>The reference of the lead with a number, as spread as real ones are.</summary>
    public static string Reference(int number)
    {
        var (a, b) = ((number * 2654435L + 12345) % 1000003, (number * 7919L + 101) % 99991);
        char Sign(long value) => Signs[(int)(value % Signs.Length)];
        return $"TW-{Sign(a)}{Sign(a / 30)}{Sign(a / 900)}{Sign(a / 27000)}-{Sign(a / 810000)}{Sign(b)}{Sign(b / 30)}{Sign(b / 900)}";
    }

    // One in two of the open leads without a running term: the company is at turn.
    private static string InsertPaused(long after) => $"""
        INSERT INTO "ServiceTerms" ("LeadId", "Kind", "StartedAt", "WarnAt", "DueAt", "PausedAt", "UsedMinutes", "Alerted")
        SELECT "Id", 2, "CreatedAt", "CreatedAt", "CreatedAt", "CreatedAt", 60, 0 FROM "Leads"
        WHERE "Id" > {after} AND "ClosedAt" IS NULL AND "TermDueAt" IS NULL AND "Id" % 2 = 0
        """;

    private static string Insert(AppDbContext db, IReadOnlyList<AppUser> people, int from, int until, int count, int years)
    {
        var sqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        var lead = db.Model.FindEntityType(typeof(Lead))!;
        var values = Values(people, count, years, sqlite);
        var columns = lead.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => p.GetColumnName()).ToList();
        return $"""
            WITH RECURSIVE n(i) AS (SELECT CAST({from} AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {until}),
            r AS (SELECT i, (i * 2654435 + 12345) % 1000003 AS a, (i * 7919 + 101) % 99991 AS b,
                i > {count} * 7 / 10 AND (i * 31) % 100 < 85 OR (i * 31) % 100 < 5 AS o FROM n)
            INSERT INTO "Leads" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", columns.Select(c => values.GetValueOrDefault(c, $"t.\"{c}\"")))}
            FROM r, (SELECT * FROM "Leads" ORDER BY "Id" LIMIT 1) t
            """;
    }

    private static Dictionary<string, string> Values(IReadOnlyList<AppUser> people, int count, int years, bool sqlite)
    {
        var start = TestClock.Start.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        string At(string minutes) => sqlite
            ? $"strftime('%Y-%m-%d %H:%M:%S', '{start}', ({minutes}) || ' minutes')"
            : $"(timestamptz '{start}+00' + ({minutes}) * interval '1 minute')";
        string Bool(string what) => sqlite ? what : $"({what})";
        var received = $"(i - {count}) * {years * MinutesAYear} / {count}";
        return new()
        {
            ["Reference"] = $"'TW-' || {Sign("a")} || {Sign("a / 30")} || {Sign("a / 900")} || {Sign("a / 27000")} || '-' || {Sign("a / 810000")} || {Sign("b")} || {Sign("b / 30")} || {Sign("b / 900")}",
            ["CompanyName"] = $"{Pick("a", First)} || ' ' || {Pick("b", Second)} || ' ' || i",
            ["Stage"] = $"CASE WHEN o THEN {Pick("a", [.. LeadStages.Open])} ELSE {Pick("a", [.. LeadStages.All.Where(s => s.IsClosed())])} END",
            ["CreatedAt"] = At(received), ["StageSince"] = At(received), ["LastActivityAt"] = At(received),
            ["ClosedAt"] = $"CASE WHEN o THEN NULL ELSE {At($"{received} + 43200")} END",
            ["TermDueAt"] = $"CASE WHEN o AND b % 10 > 0 THEN {At("a % 20000 - 4000")} END",
            ["TermWarnAt"] = $"CASE WHEN o AND b % 10 > 0 THEN {At("a % 20000 - 5000")} END",
            ["ForwardedAt"] = $"CASE WHEN o AND b % 25 = 0 THEN {At(received)} END",
            ["DepartmentId"] = Pick("i", [.. people.Select(p => p.DepartmentId)]),
            // One in thirty was handed over.
            ["FirstDepartmentId"] = Pick("CASE WHEN a % 30 = 0 THEN i + 1 ELSE i END", [.. people.Select(p => p.DepartmentId)]),
            ["MovesWithinRegion"] = Bool("a % 7 = 0"),
            ["ContactPersonId"] = Pick("i", [.. people.Select(p => p.Id)]),
            ["Segment"] = "1 + a % 4", ["Cluster"] = "b % 4", ["Channel"] = "1 + a % 5",
            ["Language"] = Pick("a", ["nl", "en", "de"]), ["FoundVia"] = Pick("b", ["Website", "Beurs", "Bekende", "Oost NL"]),
            ["Confidential"] = Bool("a % 50 = 0"), ["CodeName"] = "CASE WHEN a % 50 = 0 THEN 'Project ' || i END",
            ["AskedM2"] = "a % 40000 + 500", ["AskedKva"] = "b % 3000", ["Jobs"] = "b % 200",
        };
    }

    private static string Sign(string value) => $"substr('{Signs}', CAST(({value}) % {Signs.Length} + 1 AS INTEGER), 1)";

    private static string Pick<T>(string by, T[] values) =>
        $"CASE {by} % {values.Length} {string.Concat(values.Select((v, at) => $"WHEN {at} THEN {Literal(v!)} "))}END";

    private static string Literal(object value) => value switch
    {
        string text => $"'{text}'",
        Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
