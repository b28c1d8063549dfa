using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>Leads of two years in all five municipalities, each with a story of its own, the same on every run.</summary>
internal static class ReportScene
{
    public static Task<int> FillAsync(TestApp app, int count) => app.Do<AppDbContext, int>(async db =>
    {
        var random = new Random(7);
        var people = Enum.GetValues<Municipality>().Select(m => app.Data.User(app.Data.Department(m))).ToList();
        db.AddRange(people);
        var sites = Enum.GetValues<Municipality>().Select(app.Data.Site).ToList();
        db.AddRange(sites);
        await db.SaveChangesAsync();
        for (var i = 0; i < count; i++)
            AddStory(db, app.Data.Lead(people[i % 5]), sites, random);
        return await db.SaveChangesAsync();
    });

    // A lead that walks some way along the line and perhaps falls off, with everything on other days.
    private static void AddStory(AppDbContext db, Lead lead, List<Site> sites, Random random)
    {
        var at = TestClock.Start.AddDays(-random.Next(20, 700)).AddMinutes(random.Next(1440));
        (lead.CreatedAt, lead.Cluster) = (at, (Cluster)random.Next(4));
        (lead.Channel, lead.Language, lead.AskedM2, lead.Jobs) = ((Channel)random.Next(1, 6), new[] { "nl", "nl", "en", "de" }[random.Next(4)], random.Next(30_000), random.Next(80));
        lead.Requirements = lead.Requirements with { OperationalOn = random.Next(4) == 0 ? null : DateOnly.FromDateTime(at.AddDays(random.Next(900))) };
        (lead.FirstDepartmentId, lead.MovesWithinRegion) = (lead.DepartmentId, lead.AskedM2 % 3 == 0);
        LeadStage? before = null;
        LeadStage[] path = [.. LeadStages.MainLine.Take(random.Next(1, 9)), .. random.Next(3) == 0 ? [LeadStage.Lost] : Array.Empty<LeadStage>()];
        if (path is [.., LeadStage.Established, LeadStage.Lost])
            path = path[..^1];
        foreach (var stage in path)
        {
            db.StageChanges.Add(new StageChange { Lead = lead, From = before, To = stage, At = at, ByName = "Test" });
            if (stage == LeadStage.Reservation)
                lead.EstablishedSite = sites[lead.AskedM2!.Value % 5];
            if (stage == LeadStage.Proposal)
                AddProposals(db, lead, [sites[lead.AskedM2!.Value % 5], sites[(lead.AskedM2.Value + 1) % 5]], at);
            (before, lead.Stage) = (stage, stage);
            (lead.ClosedAt, lead.StageSince, lead.LastActivityAt) = (stage.IsClosed() ? at : null, at, at);
            lead.OutcomeCause = stage == LeadStage.Lost ? OutcomeCauses.For(stage)[random.Next(8)] : null;
            at = new[] { at.AddDays(random.Next(1, 90)), TestClock.Start }.Min();
        }
        foreach (var (kind, day) in new[] { (TermKind.FirstContact, 1), (TermKind.FirstSiteList, 7) })
            db.ServiceTerms.Add(new ServiceTerm
            {
                Lead = lead, Kind = kind, StartedAt = lead.CreatedAt, WarnAt = lead.CreatedAt, DueAt = lead.CreatedAt.AddDays(day),
                MetAt = random.Next(6) == 0 ? null : lead.CreatedAt.AddHours(random.Next(30 * day)),
            });
        db.Leads.Add(lead);
        if (lead.Stage == LeadStage.Established && lead.AskedM2 % 4 > 0)
            AddAftercare(db, lead);
    }

    private static void AddAftercare(AppDbContext db, Lead lead) => db.AftercareChecks.Add(new AftercareCheck
    {
        Lead = lead, Months = 6, PromisedM2 = lead.AskedM2, PromisedJobs = lead.Jobs, ActualM2 = lead.AskedM2 / 2, ActualJobs = lead.Jobs / 3, At = lead.ClosedAt!.Value.AddDays(200),
        FollowUp = new()
        {
            Lead = lead, Assignee = lead.ContactPerson, Subject = "Nazorg", Origin = FollowUpOrigin.Playbook, CreatedAt = lead.ClosedAt.Value, DueAt = lead.ClosedAt.Value.AddDays(182),
        },
    });

    // A second proposal, a month later, must not be counted again.
    private static void AddProposals(AppDbContext db, Lead lead, Site[] sites, DateTime at)
    {
        foreach (var number in new[] { 1, 2 })
            db.Proposals.Add(new Proposal
            {
                Lead = lead, Number = number, Language = "nl", CreatedAt = at, CreatedByName = "Test",
                ValidUntil = new DateOnly(2027, 1, 1), SentAt = at.AddDays(31 * (number - 1)),
                FirstIn = sites[0].Municipality, BestIn = sites[lead.Jobs!.Value % 2].Municipality,
                Sites = [.. sites.Select((site, i) => new ProposalSite { Site = site, Order = i + 1, Answer = (lead.Jobs.Value + i) % 5 is > 0 and var said ? (ProposalAnswer)said : null })],
            });
    }
}
