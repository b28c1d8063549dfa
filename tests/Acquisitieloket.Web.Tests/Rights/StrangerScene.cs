using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Rights;

/// <summary>A lead in Hengelo with one of everything that belongs to a lead, and those who have nothing to do with it.</summary>
public sealed class StrangerScene : IAsyncDisposable
{
    public const string Department = "Economische Zaken Hengelo";
    public const string Elsewhere = "Economische Zaken Borne";
    /// <summary>Words that stand in the lead and nowhere else.</summary>
    public static readonly string[] Secrets = ["Zwijgzaam", "Project Kelder", "Ferwerda", "geheimenfabriek", "bouwtekening-7", "Bel de notaris", "kelderwens", "trillingen"];

    public TestApp App { get; } = new();
    public Visitor Owner { get; private set; } = null!;

    public async Task<Lead> LeadAsync(bool confidential)
    {
        Owner = await App.SignInAs(Role.AccountManager, Department);
        var me = await App.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == Department));
        var lead = App.Data.Lead(requirements: new Requirements { Activity = ActivityKind.Production, PlotM2 = new(4000, 8000) });
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, me.Id, me.DepartmentId);
        (lead.Confidential, lead.CodeName) = (confidential, confidential ? "Project Kelder" : null);
        lead.CompanyName = lead.Company!.Name = "Zwijgzaam Metaal";
        lead.Contact!.Name = "Fokje Ferwerda";
        lead.Description = "Wij bouwen een geheimenfabriek.";
        lead.ForwardedAt = TestClock.Start;
        lead.CopyFigures();
        await App.Add(lead);
        await AddEverythingAsync(lead, me);
        return lead;
    }

    private async Task AddEverythingAsync(Lead lead, AppUser me)
    {
        var (site, now) = (App.Data.Site(), TestClock.Start);
        var asked = App.Data.Department(Municipality.Enschede);
        await App.Add(site, App.Data.Plot(site), asked);
        foreach (var term in TestData.Started(lead))
            await App.Add(term);
        await App.Add(
            new Document
            {
                LeadId = lead.Id, FileHash = new string('a', 64), Name = "bouwtekening-7.pdf", MediaType = "application/pdf", Bytes = 12,
                AddedAt = now, AddedByName = "Fokje Ferwerda",
            },
            new FollowUp { LeadId = lead.Id, AssigneeId = me.Id, Subject = "Bel de notaris", Origin = FollowUpOrigin.ByHand, CreatedAt = now, DueAt = now.AddDays(2) },
            new Visit { LeadId = lead.Id, SiteId = site.Id, AskedAt = now, Wishes = "Een kelderwens", CalendarKey = Guid.NewGuid() },
            new BackOfficeQuestion
            {
                Key = Guid.NewGuid(), LeadId = lead.Id, Subject = QuestionSubject.Environment, DepartmentId = asked.Id,
                Text = "Mogen hier trillingen zijn?", AskedAt = now, AskedById = me.Id, DueAt = now.AddDays(4),
            },
            await ShareAsync(lead, me),
            new ShortlistEntry { LeadId = lead.Id, SiteId = site.Id, AddedAt = now, AddedById = me.Id },
            new Proposal
            {
                LeadId = lead.Id, Number = 1, Language = "nl", CreatedAt = now, CreatedById = me.Id, CreatedByName = me.FullName,
                ValidUntil = DateOnly.FromDateTime(now).AddDays(30), FileHash = new string('b', 64), FileBytes = 10, MadeAt = now,
                Sites = [new ProposalSite { SiteId = site.Id, Order = 1 }],
            },
            new ErasureRequest { LeadId = lead.Id, RequestedAt = now, AnswerBy = now.AddDays(30), Text = "Wis mij, groet Ferwerda" });
    }

    private async Task<LeadShare> ShareAsync(Lead lead, AppUser me)
    {
        var (organisation, friend) = (new Department { Name = "Vriendenclub", Kind = DepartmentKind.Partner, Weight = 0 }, App.Data.User(App.Data.Department()));
        (friend.Department, friend.FullName) = (organisation, "Vriend");
        await App.Add(friend);
        return new LeadShare
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, WithId = friend.Id, Named = true, Note = "Denk aan de kelderwens", Consent = "Ferwerda vindt het goed",
            SharedAt = TestClock.Start, SharedById = me.Id, Until = DateOnly.FromDateTime(TestClock.Start).AddDays(30),
        };
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}
