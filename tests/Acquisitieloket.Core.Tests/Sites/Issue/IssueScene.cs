using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

/// <summary>A plot of a site with a route, and two who may assess.</summary>
internal sealed class IssueScene : IAsyncDisposable
{
    public required ClaimScene Claims { get; init; }
    public required Actor Second { get; init; }
    public Actor First => Claims.Actor;
    public Guid Key { get; private set; }

    public static async Task<IssueScene> Open(ITestDatabases? databases = null)
    {
        var claims = await ClaimScene.Open(databases);
        await claims.Core.Read(db => db.Sites.ExecuteUpdateAsync(s => s.SetProperty(x => x.IssueRoute, IssueRoute.Points)));
        var esra = claims.Other.ContactPerson!;
        return new() { Claims = claims, Second = new(esra.Id, esra.FullName) };
    }

    public async Task<Guid> Draft(IssueRoute route, IssueTerms? terms = null)
    {
        Key = Guid.NewGuid();
        await Claims.Core.Do<IssueService>(s => s.DraftAsync(new() { Key = Key, PlotIds = [Claims.Plot.Id], Route = route, Terms = terms ?? Terms(route) }, First));
        return Key;
    }

    public async Task Publish(IssueRoute route, IssueTerms? terms = null)
    {
        await Draft(route, terms);
        if (route == IssueRoute.SeriousCandidate)
            await Register(Claims.Lead);
        await Claims.Core.Do<IssueService>(s => s.PublishAsync(Key, First));
    }

    public static IssueTerms Terms(IssueRoute route) => new()
    {
        Motivation = "Alleen dit bedrijf grenst eraan.",
        Criteria = route switch
        {
            IssueRoute.Points => [new("Banen", 60), new("Ruimte", 40)],
            IssueRoute.Tender => [new("Prijs", 60, null, true), new("Kwaliteit", 40)],
            _ => [],
        },
    };

    public Task<IssueCandidate> Register(Lead lead, long? cents = null) => Register(lead.Id, null, cents);

    public Task<IssueCandidate> Register(long? leadId, string? name, long? cents = null, DateTime? at = null) => Claims.Core.Do<CandidateService, IssueCandidate>(s =>
        s.RegisterAsync(Key, new()
        {
            Key = Guid.NewGuid(), LeadId = leadId, Name = name, ReceivedAt = at ?? Claims.Core.Clock.GetUtcNow().UtcDateTime, Text = null, OfferCents = cents,
        }, First));

    public void Close() => Claims.Core.Clock.Advance(TimeSpan.FromDays(21));

    public Task Judge(IssueCandidate candidate, bool qualifies) =>
        Claims.Core.Do<CandidateService>(s => s.JudgeAsync(Key, candidate.Key, qualifies, "Daarom.", First));

    public Task Score(IssueCandidate candidate, Actor by, string? why, params (int Criterion, decimal Points)[] points) =>
        Claims.Core.Do<CandidateService>(s => s.ScoreAsync(Key, candidate.Key, points.ToDictionary(p => p.Criterion, p => p.Points), why, by));

    public Task Draw() => Claims.Core.Do<CandidateService>(s => s.DrawAsync(Key, First));

    public Task OpenOffers() => Claims.Core.Do<CandidateService>(s => s.OpenOffersAsync(Key, First));

    public Task Decide(IssueCandidate? winner) => Claims.Core.Do<CandidateService>(s => s.DecideAsync(Key, winner?.Key, "Besluit 12.", First));

    public Task<IssueProcedure> Now() => Claims.Core.Read(db => IssueLog.Whole(db.IssueProcedures.AsNoTracking()).SingleAsync(p => p.Key == Key));

    public async Task<IReadOnlyList<IssueStanding>> Standings() => IssueStanding.Of(await Now(), Claims.Core.Clock.GetUtcNow().UtcDateTime);

    public ValueTask DisposeAsync() => Claims.DisposeAsync();
}
