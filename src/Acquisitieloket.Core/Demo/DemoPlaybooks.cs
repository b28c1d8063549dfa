using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>What playbooks planned for invented leads, and what came of it: calls, waking up, aftercare with its figures.</summary>
internal sealed class DemoPlaybooks(DemoScene scene)
{
    private static readonly PlaybookOptions Days = new();
    private int settled;

    /// <summary>The calls about a proposal, as far as they have come on a lead that still waits for the company.</summary>
    public void Call(Lead lead, DateTime sentAt)
    {
        var due = scene.Calendar.AddDays(sentAt, ProposalSending.DaysUntilCall);
        var movedOn = lead.Stage != LeadStage.Proposal;
        DateTime? done = movedOn ? (due < lead.StageSince ? due : lead.StageSince)
            : due < scene.Now && scene.Random.Bool(0.6f) ? scene.Between(sentAt, scene.Now, 0.4) : null;
        var call = Step(lead, PlaybookKind.Proposal, 1, sentAt, due, done, done is null ? null : scene.Random.ArrayElement(DemoTexts.Results), Guid.NewGuid());
        if (done is not { } called || movedOn)
            return;
        var second = scene.Calendar.AddDays(called, Days.SecondCallDays);
        var again = Step(lead, PlaybookKind.Proposal, 2, called, second, second < scene.Now ? second : null, "Niet bereikt, voicemail ingesproken.", call.Series, call);
        if (second < scene.Now && scene.Calendar.AddDays(second, Days.CloseOrParkDays) is var last && last > scene.Now)
            Step(lead, PlaybookKind.Proposal, 3, second, last, null, null, call.Series, again);
    }

    /// <summary>A lead on hold is taken up again on its day.</summary>
    public void WakeUp(Lead lead) => Step(lead, PlaybookKind.OnHold, 1, lead.StageSince, WorkingCalendar.MorningOf(lead.WakeUpOn!.Value), null, null, Guid.NewGuid());

    /// <summary>Three moments of aftercare, with figures where they have passed; with some companies a visit every half year.</summary>
    public void Aftercare(Lead lead)
    {
        var (closed, series) = (lead.ClosedAt!.Value, Guid.NewGuid());
        // One in five was forgotten.
        var asked = scene.Calendar.AddDays(closed, 125) < scene.Now && scene.Random.Bool(0.8f);
        var steps = Playbook.Of(PlaybookKind.Aftercare).Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            var due = WorkingCalendar.MorningOf(WorkingCalendar.DayOf(closed).AddMonths(steps[i].Months!.Value));
            Check(lead, i + 1, due, asked && due < scene.Now ? due : null, closed, series);
        }
        if (settled++ % 3 == 0)
            Visits(lead, closed);
    }

    private void Check(Lead lead, int step, DateTime due, DateTime? done, DateTime closed, Guid series)
    {
        var (jobs, m2) = (AftercarePlan.PromisedJobs(lead), lead.AskedM2);
        // Six to ten in ten of what was promised, and a little more a year on.
        int? Came(int? promised, int most) => done is null || promised is null ? null : Math.Min(most, promised.Value * (5 + step + promised.Value % 5) / 10);
        var (now, used) = (Came(jobs, int.MaxValue), Came(m2, m2 ?? 0));
        var followUp = Step(lead, PlaybookKind.Aftercare, step, closed, due, done, done is null ? null : $"{now} banen. {DemoTexts.AftercareSource}", series);
        scene.Db.AftercareChecks.Add(new AftercareCheck
        {
            Lead = lead, FollowUp = followUp, Months = Playbook.Of(PlaybookKind.Aftercare).Steps[step - 1].Months!.Value, PromisedJobs = jobs, PromisedM2 = m2,
            ActualJobs = now, ActualM2 = used, Remark = done is null ? null : DemoTexts.AftercareSource, At = done,
            ById = done is null ? null : lead.ContactPersonId, ByName = done is null ? null : scene.ContactPersonOf(lead).Name,
        });
    }

    private void Visits(Lead lead, DateTime closed)
    {
        var day = WorkingCalendar.DayOf(closed);
        if (Recurrences.Next(Recurrence.HalfYearly, day, null, WorkingCalendar.MorningOf(day), scene.Now) is { } due)
            scene.Add(new FollowUp
            {
                Lead = lead, AssigneeId = lead.ContactPersonId, Subject = DemoTexts.AccountVisit, Origin = FollowUpOrigin.ByHand,
                CreatedAt = closed, DueAt = due, Recurrence = Recurrence.HalfYearly, RecursFrom = day, Series = Guid.NewGuid(),
            });
    }

    private FollowUp Step(
        Lead lead, PlaybookKind kind, int step, DateTime created, DateTime due, DateTime? done, string? result, Guid? series, FollowUp? after = null) =>
        scene.Add(new FollowUp
        {
            Lead = lead, AssigneeId = lead.ContactPersonId, Subject = Playbook.Of(kind).Steps[step - 1].Subject, Origin = FollowUpOrigin.Playbook,
            CreatedAt = created, DueAt = due, CompletedAt = done, Result = done is null ? null : result, EndedById = done is null ? null : lead.ContactPersonId,
            Playbook = kind, Step = step, Series = series, Follows = after,
        });
}
