using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing;

/// <summary>
/// What happened to <see cref="GeneratedLeads"/>, for reports: the stages they went through, terms that were kept or not, and
/// proposals; the same on every run and written by the database itself.
/// </summary>
public static class GeneratedStories
{
    /// <summary>Four days in each stage of the main line, then the end.</summary>
    private const int Days = 4;

    /// <summary>Adds what is missing, for the leads that have no story yet.</summary>
    public static async Task FillAsync(AppDbContext db)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        var from = await db.StageChanges.OrderByDescending(c => c.Id).Select(c => c.LeadId).FirstOrDefaultAsync();
        foreach (var insert in Inserts(db.Database.IsSqlite(), from))
            await db.Database.ExecuteSqlRawAsync(insert);
    }

    private static IEnumerable<string> Inserts(bool sqlite, long from)
    {
        string At(string days) => sqlite ? $"strftime('%Y-%m-%d %H:%M:%S', l.\"CreatedAt\", ({days}) || ' days')" : $"l.\"CreatedAt\" + ({days}) * interval '1 day'";
        var leads = $"""
            (SELECT *, CASE WHEN "Stage" <= 8 THEN "Stage" ELSE 1 + "Id" % 6 END AS f FROM "Leads" WHERE "Id" > {from}) l
            """;
        var (steps, no) = (string.Join(" UNION ALL ", LeadStages.MainLine.Select(s => $"SELECT {(int)s} AS n")), sqlite ? "0" : "false");
        yield return $"""
            INSERT INTO "StageChanges" ("LeadId", "From", "To", "At", "ByName", "WorkingMinutes")
            SELECT l."Id", CASE WHEN s.n > 1 THEN s.n - 1 END, s.n, {At($"(s.n - 1) * {Days}")}, 'Test', 0 FROM {leads} JOIN ({steps}) s ON s.n <= l.f
            UNION ALL
            SELECT l."Id", l.f, l."Stage", {At("30")}, 'Test', 0 FROM {leads} WHERE l."Stage" > 8
            ORDER BY 1, 4
            """;
        yield return $"""
            INSERT INTO "ServiceTerms" ("LeadId", "Kind", "StartedAt", "WarnAt", "DueAt", "MetAt", "UsedMinutes", "Alerted")
            SELECT l."Id", k.n, l."CreatedAt", l."CreatedAt", {At("k.n * 5")}, CASE WHEN l."Id" % 25 > 0 THEN {At("l.\"Id\" % (k.n * 6)")} END, 0, 0
            FROM {leads} JOIN (SELECT 1 AS n UNION ALL SELECT 2) k ON 1 = 1
            """;
        yield return $"""
            INSERT INTO "Proposals" ("LeadId", "Number", "Language", "CreatedAt", "CreatedById", "CreatedByName", "ValidUntil", "ShowPrices", "SendWhenReady", "SentAt", "Version")
            SELECT l."Id", v.n, 'nl', l."CreatedAt", 1, 'Test', '2030-01-01', {no}, {no}, {At($"{Days * 3} + (v.n - 1) * 11")}, '00000000-0000-0000-0000-000000000001'
            FROM {leads} JOIN (SELECT 1 AS n UNION ALL SELECT 2) v ON v.n = 1 OR l."Id" % 3 = 0 WHERE l.f >= 4
            """;
    }
}
