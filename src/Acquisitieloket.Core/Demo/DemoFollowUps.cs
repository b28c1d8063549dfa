using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>Promises of invented leads: kept, due today, late and to come. What is past has no reminder waiting.</summary>
internal sealed class DemoFollowUps(DemoScene scene)
{
    private readonly DemoPlaybooks playbooks = new(scene);

    // Moments of calls about a proposal that are to be told once the lead's end is known.
    private readonly Dictionary<Lead, DateTime> calls = [];

    /// <summary>Notes that the company is to be called about its proposal.</summary>
    public void CallAboutProposal(Lead lead, DateTime sentAt) => calls[lead] = sentAt;

    /// <summary>The first contact, done when the term was met or no longer needed.</summary>
    public void Intake(Lead lead, ServiceTerm firstContact) => Add(
        lead, DemoTexts.FirstContact, FollowUpOrigin.Intake, lead.CreatedAt, firstContact.DueAt,
        firstContact.MetAt ?? firstContact.CancelledAt, skipped: firstContact.MetAt is null);

    /// <summary>The call about the proposal, and what is promised next on an open lead.</summary>
    public void Next(Lead lead)
    {
        if (calls.TryGetValue(lead, out var sentAt))
            playbooks.Call(lead, sentAt);
        if (lead.Stage == LeadStage.OnHold)
            playbooks.WakeUp(lead);
        if (lead.Stage == LeadStage.Established)
            playbooks.Aftercare(lead);
        else if (!lead.Stage.IsClosed() && (lead.Stage > LeadStage.New || scene.Random.Bool(0.3f)))
            Add(lead, scene.Random.ArrayElement(DemoTexts.NextSteps(lead.Stage)), FollowUpOrigin.ByHand,
                lead.StageSince, Due(lead), completedAt: null);
    }

    // A quarter is late, some are for today (or the first day at work), the rest is to come.
    private DateTime Due(Lead lead)
    {
        var dice = scene.Random.Double();
        var late = scene.Between(lead.StageSince, scene.Now, scene.Random.Double(0.6, 0.97));
        if (dice < 0.22 && late > lead.StageSince)
            return late;
        var day = WorkingCalendar.DayOf(scene.Now);
        while (!WorkingCalendar.IsWorkingDay(day))
            day = day.AddDays(1);
        var at = day.ToDateTime(new TimeOnly(scene.Random.Int(9, 16), scene.Random.ArrayElement([0, 30])));
        var moment = WorkingCalendar.ToUtc(at);
        return dice < 0.4 && moment >= lead.StageSince
            ? moment : scene.Calendar.AddDays(moment > scene.Now ? moment : scene.Now, scene.Random.Int(1, 15));
    }

    private void Add(Lead lead, string subject, FollowUpOrigin origin, DateTime created, DateTime due,
        DateTime? completedAt, bool skipped = false)
    {
        var actor = scene.ContactPersonOf(lead);
        var result = completedAt is null ? null
            : skipped ? "Lead is gesloten." : scene.Random.ArrayElement(DemoTexts.Results);
        scene.Add(new FollowUp
        {
            Lead = lead, AssigneeId = lead.ContactPersonId, Subject = subject, Origin = origin, CreatedAt = created,
            DueAt = due, CompletedAt = completedAt, Result = result, Skipped = skipped && completedAt is not null,
        });
        if (origin == FollowUpOrigin.ByHand)
            scene.Record(lead, actor, AuditKind.FollowUpPlanned, created, ("subject", subject),
                ("due", WorkingCalendar.ToLocal(due).ToString("yyyy-MM-dd HH:mm")));
    }
}
