using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>A lead with a long timeline, and where a company and its contact person look at it.</summary>
internal sealed record BusyLead(long Id, string Reference, string Token)
{
    public string Page => $"/leads/{Reference}";

    public string StatusPage => $"/nl/status/{Token}";
}

/// <summary>Some leads to which two hundred things happened, among very many to which little did.</summary>
internal static class BusyLeads
{
    private const int Leads = 16, Entries = 200, Messages = 10, FollowUps = 6;
    private const string Text = "Gebeld over de hoogte van de hal en de aansluiting op het net. Zij bespreken het maandag met de directie en laten het weten.";

    public static Task AddAsync(TestApp app) => app.Do<AppDbContext>(async db =>
    {
        var person = await db.Users.Include(u => u.Department).OrderBy(u => u.Id).FirstAsync();
        for (var i = 0; i < Leads; i++)
        {
            var lead = app.Data.Lead(person);
            // All generated leads have one contact; a company that writes from the same domain would be related to all of them.
            lead.Contact!.Email = $"inkoop@drukbedrijf{i}.example";
            db.Add(lead);
            await db.SaveChangesAsync();
            db.AddRange(TestData.Started(lead));
            db.AddRange(Enumerable.Range(0, FollowUps).Select(n => FollowUp(lead, n)));
            db.AddRange(Enumerable.Range(0, Messages).Select(n => Message(lead, n)));
            db.Add(new StageChange { LeadId = lead.Id, To = LeadStage.New, At = lead.CreatedAt, ByName = Actor.System.Name });
            for (var n = 0; n < Entries; n++)
                Record(db, lead, n);
            await db.SaveChangesAsync();
        }
    });

    /// <summary>Those that were added last, each with a link to its status page that works here.</summary>
    public static Task<IReadOnlyList<BusyLead>> OpenAsync(TestApp app) => app.Do<IServiceProvider, IReadOnlyList<BusyLead>>(async scope =>
    {
        var (db, links) = ((AppDbContext)scope.GetService(typeof(AppDbContext))!, (PrivateLinks)scope.GetService(typeof(PrivateLinks))!);
        var leads = await db.Leads.OrderByDescending(l => l.Id).Take(Leads).ToListAsync();
        var opened = leads.ConvertAll(lead => (Lead: lead, Made: links.Create(lead, LinkPurpose.Status)));
        db.AddRange(opened.Select(o => o.Made.Link));
        await db.SaveChangesAsync();
        return opened.ConvertAll(o => new BusyLead(o.Lead.Id, o.Lead.Reference, o.Made.Token));
    });

    private static void Record(AppDbContext db, Lead lead, int number)
    {
        var (at, actor) = (TestClock.Start.AddHours(number - Entries), new Actor(lead.ContactPersonId, "Test"));
        _ = (number % 4) switch
        {
            0 => db.Record(lead, actor, AuditKind.InteractionAdded, at, ("kind", "Call"), ("reached", "true"), ("text", Text),
                ("at", at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))),
            1 => db.Record(lead, actor, AuditKind.FollowUpPlanned, at, ("subject", $"Bellen over kavel {number}"),
                ("due", at.AddDays(3).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))),
            2 => db.Record(lead, actor, AuditKind.FollowUpCompleted, at, ("subject", $"Bellen over kavel {number}"), ("result", Text)),
            _ => db.Record(lead, Actor.Company(lead.CompanyName), AuditKind.MessageFromCompany, at, ("text", Text)),
        };
    }

    private static FollowUp FollowUp(Lead lead, int number) => new()
    {
        LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = $"Bellen over kavel {number}", Origin = FollowUpOrigin.ByHand,
        DueAt = TestClock.Start.AddDays(number), CreatedAt = lead.CreatedAt, CompletedAt = number % 2 == 0 ? lead.CreatedAt : null,
    };

    private static Interaction Message(Lead lead, int number) => new()
    {
        LeadId = lead.Id, Kind = InteractionKind.Message, Text = Text, At = TestClock.Start.AddHours(-number), ByName = "Test",
        ById = number % 2 == 0 ? lead.ContactPersonId : null, VisibleToCompany = true,
    };
}
