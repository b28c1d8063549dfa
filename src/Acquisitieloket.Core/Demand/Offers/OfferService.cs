using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>Answers whether a plot that fits now is offered again. The company hears it from a person, or not at all.</summary>
public sealed class OfferService(AppDbContext db, StageService stages, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>Working days within which the contact person promises to call.</summary>
    private const int Days = 2;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Plans to offer it; a lead that could not be accommodated is opened again with that as its reason.</summary>
    /// <exception cref="RefusedException">It was answered, or cannot be offered any more.</exception>
    public async Task AcceptAsync(Guid key, Actor actor, CancellationToken cancellation = default)
    {
        var (offer, now) = (await ReadAsync(key, cancellation), Now);
        (await CanAcceptAsync(key, cancellation)).OrRefuse();
        var (lead, what) = (offer.Lead!, offer.Title(offer.Site!.Name));
        Answer(offer, true, null, actor, now);
        db.Record(lead, actor, AuditKind.OfferAnswered, now, ("what", what), ("accepted", "true"));
        FollowUpPlan.Add(db, lead, lead.ContactPersonId, $"{what} opnieuw aanbieden", calendar.AddDays(now, Days), FollowUpOrigin.Playbook, now);
        if (lead.Stage.IsClosed())
            // Added first: the change of stage saves all of it.
            await stages.ReopenAsync(lead.Id, $"{what} past nu en is weer vrij.", actor, cancellation);
        else
            await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Does not offer it, with the reason.</summary>
    /// <exception cref="RefusedException">It was answered, or there is no reason.</exception>
    public async Task DeclineAsync(Guid key, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var (offer, now) = (await ReadAsync(key, cancellation), Now);
        if (offer.AnsweredAt is not null || offer.EndedAt is not null)
            Can.Not(Answered).OrRefuse();
        if (string.IsNullOrWhiteSpace(reason))
            Can.Not("Zeg waarom niet nu.").OrRefuse();
        Answer(offer, false, reason!.Trim(), actor, now);
        var last = offer.Lead!.LastActivityAt;
        db.Record(offer.Lead, actor, AuditKind.OfferAnswered, now,
            ("what", offer.Title(offer.Site!.Name)), ("accepted", "false"), ("reason", offer.Reason));
        // Deciding not to call is no contact with the company: its time to be erased does not begin anew.
        offer.Lead.LastActivityAt = last;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether it can still be offered, and otherwise why not; for the page beforehand.</summary>
    public async Task<Can> CanAcceptAsync(Guid key, CancellationToken cancellation = default)
    {
        var offers = db.SupplyOffers.Where(o => o.Key == key);
        if (await offers.AnyAsync(o => o.AnsweredAt != null || o.EndedAt != null, cancellation))
            return Can.Not(Answered);
        return await offers.Where(SupplyOffer.WaitsAt(Now)).AnyAsync(cancellation)
            ? Can.Do : Can.Not("De kavel is intussen niet meer vrij, of het bedrijf wil geen bericht meer.");
    }

    private const string Answered = "Dit is al beantwoord.";

    private Task<SupplyOffer> ReadAsync(Guid key, CancellationToken cancellation) =>
        db.SupplyOffers.Include(o => o.Lead).Include(o => o.Site).SingleAsync(o => o.Key == key, cancellation);

    private static void Answer(SupplyOffer offer, bool accepted, string? reason, Actor actor, DateTime now) =>
        (offer.Accepted, offer.Reason, offer.AnsweredAt, offer.AnsweredById) = (accepted, reason, now, actor.UserId);
}
