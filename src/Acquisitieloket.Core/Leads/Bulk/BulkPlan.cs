using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Bulk;

/// <summary>What will happen to one lead, or why nothing will. Without a lead: it is not there, or not for this person.</summary>
public sealed record BulkStep(long LeadId, Lead? Lead, Can Can)
{
    /// <summary>Who takes the lead over or does the follow-up.</summary>
    public long? PersonId { get; init; }
    public string? PersonName { get; init; }
}

/// <summary>
/// Says beforehand what a bulk action does to each lead, by the same rules as the action on a single lead. Leads that the
/// viewer may not open are not told apart from those that do not exist.
/// </summary>
public sealed class BulkPlan(AppDbContext db, TimeProvider clock, StageService stages, IntakeQueries people)
{
    public async Task<IReadOnlyList<BulkStep>> OfAsync(
        IReadOnlyList<long> leadIds, BulkRequest request, Viewer viewer, CancellationToken cancellation = default)
    {
        var ids = leadIds.Distinct().Take(BulkService.Most).ToList();
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var leads = await db.Leads.AsNoTracking().Include(l => l.ContactPerson).Where(LeadAccess.MayDoInBulk(viewer, today))
            .Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);
        List<Candidate> takers = request.Action is BulkAction.Assign or BulkAction.FollowUp
            ? await people.CandidatesAsync(db, today, cancellation) : [];
        var steps = new List<BulkStep>();
        foreach (var id in ids)
        {
            var step = leads.GetValueOrDefault(id) is { } lead
                ? await StepAsync(lead, request, takers, viewer, cancellation)
                : new BulkStep(id, null, Can.Not("Deze lead is er niet (meer), of is niet van u."));
            // What is given to someone counts before the next is given.
            if (request.DepartmentId is not null && step.Can.Yes && step.PersonId is { } taker)
                takers = [.. takers.Select(t => t.UserId == taker ? t with { OpenLeads = t.OpenLeads + 1 } : t)];
            steps.Add(step);
        }
        return steps;
    }

    internal static StageRequest StageOf(BulkRequest request) =>
        new() { To = request.Stage!.Value, Reason = request.Reason, WakeUpOn = request.WakeUpOn, Outcome = request.Outcome ?? LeadOutcome.None };

    private async Task<BulkStep> StepAsync(
        Lead lead, BulkRequest request, List<Candidate> takers, Viewer viewer, CancellationToken cancellation) => request.Action switch
        {
            BulkAction.Assign => Assign(lead, request, takers),
            BulkAction.FollowUp => FollowUp(lead, request, takers),
            BulkAction.Stage => new(lead.Id, lead, await stages.CanChangeAsync(lead.Id, StageOf(request), viewer.UserId, cancellation)),
            BulkAction.TakeOver => new(lead.Id, lead, TakeOverService.CanTakeOver(lead, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime))),
            _ => new(lead.Id, lead, ReassignService.CanAccept(lead, viewer.UserId)),
        };

    private static BulkStep Assign(Lead lead, BulkRequest request, List<Candidate> takers)
    {
        var taker = request.PersonId is { } person
            ? takers.Find(t => t.UserId == person)
            : AssignmentRules.LeastLoaded(takers.Where(t => t.DepartmentId == request.DepartmentId && t.UserId != lead.ContactPersonId));
        if (taker is null)
            return new(lead.Id, lead, Can.Not(request.PersonId is null
                ? "Niemand anders van deze afdeling heeft nu ruimte." : "Deze persoon neemt geen leads over."));
        if (request.PersonId is null && lead.DepartmentId == request.DepartmentId)
            return new(lead.Id, lead, Can.Not("Deze lead is al bij deze afdeling."));
        return new(lead.Id, lead, ReassignService.CanReassign(lead, taker.UserId, request.Reason)) { PersonId = taker.UserId, PersonName = taker.Name };
    }

    private static BulkStep FollowUp(Lead lead, BulkRequest request, List<Candidate> takers)
    {
        var person = request.PersonId ?? lead.ContactPersonId;
        var can = FollowUpService.CanPlan(lead);
        if (can.Yes && person != lead.ContactPersonId && takers.Find(t => t.UserId == person)?.DepartmentId != lead.DepartmentId)
            can = Can.Not("Deze persoon werkt niet bij de afdeling van de lead.");
        return new(lead.Id, lead, can)
        {
            PersonId = person,
            PersonName = person == lead.ContactPersonId ? lead.ContactPerson!.FullName : takers.Find(t => t.UserId == person)?.Name,
        };
    }
}
