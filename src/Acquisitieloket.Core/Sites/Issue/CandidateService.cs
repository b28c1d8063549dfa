using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Writes down who takes part in a procedure and what is found of each, and decides.</summary>
public sealed class CandidateService(AppDbContext db, IssueLog log, TimeProvider clock)
{
    private const string OtherFirst = "Een collega was net iets eerder. Bekijk de procedure opnieuw.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes a registration or reaction down; one that came after the period is marked late. Sent twice, the same one.</summary>
    public async Task<IssueCandidate> RegisterAsync(Guid key, IssueRegistration asked, Actor actor, CancellationToken cancellation = default)
    {
        if (await db.IssueCandidates.SingleOrDefaultAsync(c => c.Key == asked.Key, cancellation) is { } same)
            return await db.IssueProcedures.AnyAsync(p => p.Key == key && p.Id == same.ProcedureId, cancellation) ? same : throw new FormUsedException();
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        // Nobody writes down fractions of a second.
        var received = new DateTime(asked.ReceivedAt.Ticks - asked.ReceivedAt.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        var began = procedure.PublishedAt is { } at && received < at && at - received < TimeSpan.FromSeconds(1) ? at : received;
        IssueRules.CanRegister(procedure, began, asked.OfferCents, now).OrRefuse();
        if (asked.LeadId is not null && procedure.Candidates.Exists(c => c.LeadId == asked.LeadId && !c.Late))
            Can.Not("Deze lead is al ingeschreven.").OrRefuse();
        var lead = asked.LeadId is null ? null : await db.Leads.SingleAsync(l => l.Id == asked.LeadId, cancellation);
        if (lead is not null)
            ClaimRules.CanHold(lead).OrRefuse();
        var candidate = new IssueCandidate
        {
            Key = asked.Key, Number = procedure.Candidates.Select(c => c.Number).DefaultIfEmpty().Max() + 1, LeadId = asked.LeadId, Lead = lead,
            Name = lead is null ? asked.Name!.Trim() : null, Intended = procedure.State == IssueState.Draft, ReceivedAt = received,
            Late = procedure.ClosesAt <= received, At = now, ById = actor.UserId!.Value,
            Text = string.IsNullOrWhiteSpace(asked.Text) ? null : asked.Text.Trim(), OfferCents = asked.OfferCents,
        };
        procedure.Candidates.Add(candidate);
        log.Add(procedure, IssueStepKind.Registered, actor, now, candidate: candidate);
        await log.SaveAsync(OtherFirst, cancellation);
        return candidate;
    }

    /// <summary>Says whether a candidate takes part, with the reason; for one serious candidate, whether a reaction is one too.</summary>
    /// <param name="why">Of who takes no part, what everyone may read.</param>
    public Task JudgeAsync(
        Guid key, Guid candidate, bool qualifies, string reason, Actor actor, LeftOut why = LeftOut.Conditions, CancellationToken cancellation = default) =>
        AssessAsync(key, candidate, IssueStepKind.Judged, reason, actor, cancellation, qualifies
            ? [("qualifies", "true")] : [("qualifies", "false"), (IssueStanding.Why, $"{(why == LeftOut.Late ? LeftOut.Conditions : why)}")]);

    /// <summary>Gives a candidate points on each criterion that does not follow from the price.</summary>
    public async Task ScoreAsync(
        Guid key, Guid candidate, IReadOnlyDictionary<int, decimal> points, string? motivation, Actor actor, CancellationToken cancellation = default)
    {
        var procedure = await log.LoadAsync(key, cancellation);
        for (var i = 0; i < procedure.Terms.Criteria.Count; i++)
            if (!procedure.Terms.Criteria[i].Price && !(points.TryGetValue(i, out var given) && given >= 0 && given <= procedure.Terms.Criteria[i].MaxPoints))
                Can.Not($"{procedure.Terms.Criteria[i].Name}: geef 0 tot en met {procedure.Terms.Criteria[i].MaxPoints} punten.").OrRefuse();
        await AssessAsync(key, candidate, IssueStepKind.Scored, motivation, actor, cancellation,
            [.. points.Where(p => p.Key < procedure.Terms.Criteria.Count && !procedure.Terms.Criteria[p.Key].Price)
                .Select(p => ($"{p.Key}", p.Value.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Draws among the candidates that take part. From here on the seed is shown, so that anyone can repeat it.</summary>
    public async Task DrawAsync(Guid key, Actor actor, CancellationToken cancellation = default)
    {
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        IssueRules.CanDraw(procedure, now).OrRefuse();
        var order = IssueDraw.Order(procedure.Seed!, IssueStanding.Of(procedure, now).Where(s => s.TakesPart).Select(s => s.Candidate.Number));
        log.Add(procedure, IssueStepKind.Drawn, actor, now, values: [("order", string.Join(',', order)), ("seed", procedure.Seed!)]);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    /// <summary>Opens all sealed offers. From here on they are read, and none can be added that was on time.</summary>
    public async Task OpenOffersAsync(Guid key, Actor actor, CancellationToken cancellation = default)
    {
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        IssueRules.CanOpenOffers(procedure, now).OrRefuse();
        log.Add(procedure, IssueStepKind.OffersOpened, actor, now);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    /// <summary>Decides, once: who wins, or that nobody does.</summary>
    public async Task DecideAsync(Guid key, Guid? winner, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        var candidate = winner is null ? null : procedure.Candidates.Single(c => c.Key == winner);
        IssueRules.CanDecide(procedure, candidate, now).OrRefuse();
        procedure.State = IssueState.Decided;
        if (candidate is not null)
            candidate.WonAt = now;
        log.Add(procedure, IssueStepKind.Decided, actor, now, reason, candidate);
        await log.SaveAsync(OtherFirst, cancellation);
    }

    private async Task AssessAsync(
        Guid key, Guid candidateKey, IssueStepKind kind, string? text, Actor actor, CancellationToken cancellation, params (string, string)[] values)
    {
        var (procedure, now) = (await log.LoadAsync(key, cancellation), Now);
        var candidate = procedure.Candidates.Single(c => c.Key == candidateKey);
        IssueRules.CanAssess(procedure, candidate, now).OrRefuse();
        log.Add(procedure, kind, actor, now, text, candidate, values);
        await log.SaveAsync(OtherFirst, cancellation);
    }
}
