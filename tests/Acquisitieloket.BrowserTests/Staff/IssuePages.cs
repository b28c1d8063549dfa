using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.BrowserTests.Staff;

/// <summary>A concept and a procedure whose period is over, with an address for each of their pages.</summary>
internal static class IssuePages
{
    public static async Task<Dictionary<string, string>> MakeAsync(TestApp app, AppUser me, string supply, string plotNumber)
    {
        var free = await app.Read(db => db.Plots.AsNoTracking().OrderBy(p => p.Id).Where(p => p.Site!.Code == "HTP" && p.Number != plotNumber && p.ReplacedOn == null
            && !db.IssuePlots.Any(i => i.HeldPlotId == p.Id)).Take(2).ToListAsync());
        var (draft, over) = (New(IssueState.Draft, free[0], me), New(IssueState.Published, free[1], me));
        (over.PublishedAt, over.ClosesAt, over.SeedHash, over.Seed) = (TestClock.Start.AddDays(-30), TestClock.Start.AddDays(-10), IssueDraw.Hash("1"), "1");
        over.Candidates = [.. Enumerable.Range(1, 30).Select(i => new IssueCandidate
        {
            Key = Guid.NewGuid(), Number = i, LeadId = null, Name = i == 2 ? string.Join(' ', Enumerable.Repeat("Vereenigde Twentsche Machinefabrieken", 3)) : $"Bedrijf {i}",
            Intended = false, ReceivedAt = TestClock.Start.AddDays(-20).AddMinutes(i), Late = i == 30, At = TestClock.Start.AddDays(-20), ById = me.Id, Text = "Graag.", OfferCents = null,
        })];
        await app.Add(draft, over);
        string issue = "supply/procedures/{key:guid}", path = $"/supply/procedures/{over.Key}";
        return new()
        {
            [issue] = path, [$"{issue}/edit"] = $"/supply/procedures/{draft.Key}/edit", [$"{issue}/preview"] = $"/supply/procedures/{draft.Key}/preview", [$"{issue}/candidates/new"] = $"{path}/candidates/new",
            [$"{issue}/candidates/{{candidate:guid}}"] = $"{path}/candidates/{over.Candidates[1].Key}", [$"{issue}/decide"] = $"{path}/decide", [$"{issue}/end"] = $"{path}/end",
            ["supply/{code}/procedures/new"] = "/supply/HTP/procedures/new", ["supply/{code}/plots/{number}/divide"] = $"{supply}/divide",
            ["supply/{code}/plots/{number}/join"] = $"{supply}/join",
        };
    }

    private static IssueProcedure New(IssueState state, Plot plot, AppUser me) => new()
    {
        Key = Guid.NewGuid(), SiteId = plot.SiteId, Route = IssueRoute.Points, State = state, CreatedAt = TestClock.Start.AddDays(-31), CreatedById = me.Id,
        Terms = new() { Motivation = "De kavel is schaars.", Criteria = [new("Banen per hectare", 60, "Vaste banen binnen drie jaar."), new("Zuinig met ruimte", 40)] },
        Plots = [new() { PlotId = plot.Id, HeldPlotId = plot.Id }],
    };
}
