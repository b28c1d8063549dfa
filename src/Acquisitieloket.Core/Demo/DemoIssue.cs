using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;

namespace Acquisitieloket.Core.Demo;

/// <summary>Procedures of every route in every state, written by the real rules at moments in the past.</summary>
internal sealed class DemoIssue(AppDbContext db, DemoClock clock, DateTime now)
{
    private static readonly IssueCriterion[] Quality =
    [
        new("Banen per hectare", 40, "Vaste arbeidsplaatsen binnen drie jaar, met een onderbouwd plan."),
        new("Zuinig met ruimte", 30, "Gestapeld bouwen, gedeeld parkeren, weinig verharding."),
        new("Bijdrage aan energie", 30, "Eigen opwek, opslag of warmte delen met de buren."),
    ];

    private static readonly string[] Names =
    [
        "Ten Brinke Metaal B.V.", "Koelhuis Noordoost", "Van der Velde & Zonen Machinefabriek", "Lindeman Precisie", "Grondstof Terug Coöperatie U.A.",
        "Meubelwerk De Ramplaan", "Brouwerij Het Stift", "Holtslag Prefab",
    ];

    private readonly IssueLog log = new(db);
    private IssueService Issues => new(db, log, clock);
    private CandidateService Candidates => new(db, log, clock);

    /// <summary>A published procedure with candidates of leads and others; the period is over when it began long enough ago.</summary>
    public async Task<IssueProcedure> PublishAsync(
        Plot plot, IssueRoute route, int daysAgo, IReadOnlyList<Lead> leads, int others, Actor actor, CancellationToken cancellation)
    {
        clock.At = now.AddDays(-daysAgo - 3);
        var procedure = await Issues.DraftAsync(new() { Key = Guid.NewGuid(), PlotIds = [plot.Id], Route = route, Terms = Terms(route) }, actor, cancellation);
        if (route == IssueRoute.SeriousCandidate)
            await AddAsync(procedure, leads[0], null, 0, actor, cancellation);
        clock.At = now.AddDays(-daysAgo);
        await Issues.PublishAsync(procedure.Key, actor, cancellation: cancellation);
        var several = leads.Skip(route == IssueRoute.SeriousCandidate ? 1 : 0).Select(l => ((Lead?)l, (string?)null))
            .Concat(Names.Take(others).Select(n => ((Lead?)null, (string?)n))).ToList();
        for (var i = 0; i < several.Count; i++)
            await AddAsync(procedure, several[i].Item1, several[i].Item2, i + 1, actor, cancellation);
        return procedure;
    }

    /// <summary>Judges, scores or draws after the period, and lets the first win.</summary>
    public async Task<IssueCandidate> DecideAsync(IssueProcedure procedure, int daysAgo, Actor actor, CancellationToken cancellation)
    {
        clock.At = now.AddDays(-daysAgo);
        foreach (var candidate in procedure.Candidates.OrderBy(c => c.Number).ToList())
        {
            clock.At = clock.At.AddMinutes(20);
            if (procedure.Route is IssueRoute.Lottery or IssueRoute.SeriousCandidate)
                await Candidates.JudgeAsync(procedure.Key, candidate.Key, candidate.Number != 2, candidate.Number == 2
                    ? "Vraagt een milieucategorie die hier niet mag." : "Voldoet aan alle voorwaarden.", actor, cancellation: cancellation);
            else
                await Candidates.ScoreAsync(procedure.Key, candidate.Key, procedure.Terms.Criteria.Select((c, i) => (c, i)).Where(x => !x.c.Price)
                    .ToDictionary(x => x.i, x => (decimal)(x.c.MaxPoints - (candidate.Number * 7 + x.i * 3) % x.c.MaxPoints / 2)), "Onderbouwd met een bedrijfsplan.", actor, cancellation);
        }
        if (procedure.AsksOffer)
            await Candidates.OpenOffersAsync(procedure.Key, actor, cancellation);
        if (procedure.Route == IssueRoute.Lottery)
            await Candidates.DrawAsync(procedure.Key, actor, cancellation);
        clock.At = clock.At.AddDays(5);
        var first = IssueStanding.Of(await log.LoadAsync(procedure.Key, cancellation), clock.At).First(s => s.Rank == 1).Candidate;
        await Candidates.DecideAsync(procedure.Key, first.Key, "Besluit van het college, conform het advies van de beoordelaars.", actor, cancellation);
        return first;
    }

    public Task CompleteAsync(IssueProcedure procedure, Actor actor, CancellationToken cancellation)
    {
        clock.At = clock.At.AddDays(10);
        return Issues.CompleteAsync(procedure.Key, "De koopovereenkomst is getekend.", actor, cancellation);
    }

    public Task WithdrawAsync(IssueProcedure procedure, Actor actor, CancellationToken cancellation)
    {
        clock.At = clock.At.AddDays(9);
        return Issues.WithdrawAsync(procedure.Key, "De kavel is nodig voor een station van de netbeheerder.", actor, cancellation);
    }

    private async Task AddAsync(IssueProcedure procedure, Lead? lead, string? name, int number, Actor actor, CancellationToken cancellation)
    {
        var received = clock.At.AddHours(number * 7).AddSeconds(number * 13);
        var begun = clock.At;
        clock.At = received < now ? received.AddMinutes(3) < now ? received.AddMinutes(3) : now : now;
        await Candidates.RegisterAsync(procedure.Key, new()
        {
            Key = Guid.NewGuid(), LeadId = lead?.Id, Name = name, ReceivedAt = received < clock.At ? received : clock.At, Text = "Schrijft in met een bedrijfsplan en een schets.",
            OfferCents = procedure.AsksOffer ? 78_500_000 + 3_150_000 * (number % 4) : null,
        }, actor, cancellation);
        clock.At = begun;
    }

    private static IssueTerms Terms(IssueRoute route) => new()
    {
        Motivation = route switch
        {
            IssueRoute.SeriousCandidate => "De kavel grenst aan een bestaand bedrijf en is alleen over diens terrein bereikbaar. Zij is te smal voor een eigen ontsluiting. "
                + "Daarom kan bij voorbaat maar één gegadigde haar gebruiken.",
            IssueRoute.Lottery => "Er zijn meer gegadigden dan kavels en de plannen verschillen weinig. Loten geeft ieder evenveel kans.",
            IssueRoute.Points => "De kavel is schaars en het profiel van de locatie vraagt om banen en zuinig ruimtegebruik.",
            _ => "De kavel is vrij te bestemmen binnen het profiel; de markt kan het beste bepalen wat zij waard is.",
        },
        Requirements = "Het bedrijf past in het profiel en de milieucategorie van de locatie en bouwt binnen twee jaar.",
        Criteria = route switch
        {
            IssueRoute.Points => Quality,
            IssueRoute.Tender => [new("Prijs", 50, "Het bod voor de hele kavel, exclusief btw.", true), Quality[1] with { MaxPoints = 50 }],
            _ => [],
        },
    };
}

/// <summary>The moment at which the story is.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTime At { get; set; }

    public override DateTimeOffset GetUtcNow() => new(At, TimeSpan.Zero);
}
