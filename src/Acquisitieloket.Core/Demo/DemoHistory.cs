using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>Tells the life of one invented lead: its stages, talks and terms, as the services would have written them.</summary>
internal sealed class DemoHistory(DemoScene scene, DemoProposals proposals, DemoFollowUps followUps)
{
    /// <summary>Writes everything from the enquiry to the last step; the lead ends as that step says.</summary>
    public void Write(Lead lead, List<DemoStep> steps)
    {
        scene.Db.Leads.Add(lead);
        var terms = Begin(lead);
        for (var i = 1; i < steps.Count; i++)
            Step(lead, steps[i - 1], steps[i], i + 1 < steps.Count ? steps[i + 1].At : scene.Now, terms);
        End(lead, terms);
        TermClock.Publish(lead, terms);
        terms.ForEach(Alerted);
        scene.Db.ServiceTerms.AddRange(terms);
    }

    // What became due meanwhile was done at its moment: nobody is mailed about it now.
    private void Alerted(ServiceTerm term)
    {
        while (term.AlertAt <= scene.Now && term.NextAlert is { } due)
        {
            term.Alerted = due.Alert;
            term.AlertAt = term.NextAlert?.At;
        }
    }

    private List<ServiceTerm> Begin(Lead lead)
    {
        var at = lead.CreatedAt;
        scene.Db.StageChanges.Add(new StageChange { Lead = lead, To = LeadStage.New, At = at, ByName = Actor.System.Name });
        scene.Record(lead, Actor.Company(lead.Contact!.Name), AuditKind.EnquiryReceived, at, ("channel", lead.Channel.ToString()));
        scene.Record(lead, Actor.System, AuditKind.ContactPersonAssigned, at,
            ("to", scene.ContactPersonOf(lead).Name), ("reason", lead.AssignmentReason));
        return [scene.Terms.Start(lead, TermKind.FirstContact, at), scene.Terms.Start(lead, TermKind.FirstSiteList, at)];
    }

    private void Step(Lead lead, DemoStep from, DemoStep to, DateTime next, List<ServiceTerm> terms)
    {
        var actor = scene.ContactPersonOf(lead);
        switch (to.Stage)
        {
            case LeadStage.Qualified:
                FirstContact(lead, from.At, to.At, terms);
                break;
            case LeadStage.Proposal:
                proposals.Send(lead, from.At, to.At, next);
                Meet(lead, terms, TermKind.FirstSiteList, to.At, Actor.System);
                followUps.CallAboutProposal(lead, to.At);
                break;
            case LeadStage.Negotiation:
                proposals.Answer(lead, from.At, to.At, interested: true);
                Talk(lead, InteractionKind.Visit, scene.Between(from.At, to.At, 0.9), DemoTexts.Visits);
                break;
            case LeadStage.Reservation:
                lead.EstablishedSiteId = proposals.ChosenSite(lead);
                break;
            case LeadStage.Verifying:
                lead.EstablishmentProposedById = actor.UserId;
                break;
            case LeadStage.Established:
                actor = scene.SecondPersonFor(lead);
                lead.EstablishmentVerifiedById = actor.UserId;
                break;
            case LeadStage.NotAccommodated:
                proposals.Match(lead, scene.Between(from.At, to.At, 0.4));
                break;
            case LeadStage.Lost:
                proposals.Answer(lead, from.At, to.At, interested: false);
                break;
        }
        if (to.Stage != LeadStage.Qualified && scene.Random.Bool(0.45f))
            Talk(lead, scene.Random.ArrayElement([InteractionKind.Note, InteractionKind.Call, InteractionKind.Email]),
                scene.Between(from.At, to.At, scene.Random.Double(0.2, 0.8)), DemoTexts.Notes);
        Move(lead, from, to, actor, terms);
    }

    private void FirstContact(Lead lead, DateTime from, DateTime to, List<ServiceTerm> terms)
    {
        if (scene.Random.Bool(0.2f))
            Talk(lead, InteractionKind.Call, scene.Between(from, to, 0.4), DemoTexts.Attempts, reached: false);
        var at = scene.Between(from, to, 0.95);
        Talk(lead, InteractionKind.Call, at, DemoTexts.FirstCalls);
        Meet(lead, terms, TermKind.FirstContact, at, scene.ContactPersonOf(lead));
    }

    private void Move(Lead lead, DemoStep from, DemoStep to, Actor actor, List<ServiceTerm> terms)
    {
        var reason = to.Stage.IsMainLine() ? null : scene.Random.ArrayElement(DemoTexts.Reasons(to.Stage, lead.Requirements));
        var outcome = (DemoTexts.Outcomes.GetValueOrDefault(reason ?? "") ?? LeadOutcome.None).For(to.Stage, lead.AskedM2, lead.AskedKva);
        var change = new StageChange
        {
            Lead = lead, From = from.Stage, To = to.Stage, At = to.At, ById = actor.UserId, ByName = actor.Name,
            Reason = reason, WorkingMinutes = scene.Calendar.MinutesBetween(from.At, to.At),
        };
        change.End(outcome);
        lead.End(outcome);
        if (UnmetRows.OfClosing(lead, to.Stage, outcome, scene.AskedSites(lead), to.At) is { } unmet)
            scene.Db.UnmetDemands.Add(unmet);
        scene.Db.StageChanges.Add(change);
        scene.Record(lead, actor, AuditKind.StageChanged, to.At,
            ("from", from.Stage.ToString()), ("to", to.Stage.ToString()), ("cause", outcome.Cause?.ToString()), ("m2", outcome.M2?.ToString()),
            ("kva", outcome.Kva?.ToString()), ("party", outcome.Party), ("place", outcome.Place), ("reason", reason));
        (lead.Stage, lead.StageSince) = (to.Stage, to.At);
        if (to.Stage.IsClosed())
        {
            (lead.ClosedAt, lead.OutcomeReason) = (to.At, reason);
            TermClock.CancelAll(terms, to.At);
        }
        if (to.Stage == LeadStage.OnHold)
        {
            lead.WakeUpOn = WorkingCalendar.DayOf(scene.Now).AddDays(scene.Random.Int(3, 90));
            TermClock.PauseAll(terms, to.At);
        }
    }

    // How it stands now: who waits for whom, and what is promised next.
    private void End(Lead lead, List<ServiceTerm> terms)
    {
        if (lead.Stage is LeadStage.Matching && scene.Random.Bool(0.7f))
            proposals.Prepare(lead, scene.Between(lead.StageSince, scene.Now, 0.3));
        if (lead.Stage is LeadStage.Qualified or LeadStage.Matching && scene.Random.Bool(0.6f))
            TermClock.PauseAll(terms, lead.StageSince);
        if (lead.Stage is > LeadStage.Qualified and < LeadStage.Established && scene.Random.Bool(0.2f))
            Ask(lead, terms);
        followUps.Intake(lead, terms[0]);
        followUps.Next(lead);
        if (lead.Stage == LeadStage.Established)
            lead.Company!.AccountManagerId ??= lead.ContactPersonId;
    }

    // A question on the status page starts the term for an answer.
    private void Ask(Lead lead, List<ServiceTerm> terms)
    {
        var at = scene.Between(lead.StageSince, scene.Now, scene.Random.Double(0.7, 0.99));
        var text = scene.Random.ArrayElement(DemoTexts.Messages);
        scene.Db.Interactions.Add(new Interaction
        {
            Lead = lead, Kind = InteractionKind.Message, Text = text, At = at, ByName = lead.Contact!.Name, VisibleToCompany = true,
        });
        scene.Record(lead, Actor.Company(lead.Contact.Name), AuditKind.MessageFromCompany, at, ("text", text));
        var term = scene.Terms.Start(lead, TermKind.Answer, at);
        terms.Add(term);
        var answered = scene.Between(at, scene.Now, 0.6);
        if (term.DueAt > scene.Now || answered <= at || scene.Random.Bool(0.2f))
            return;
        Talk(lead, InteractionKind.Email, answered, DemoTexts.Notes);
        Meet(lead, terms, TermKind.Answer, answered, scene.ContactPersonOf(lead));
    }

    private void Talk(Lead lead, InteractionKind kind, DateTime at, string[] texts, bool reached = true)
    {
        var actor = scene.ContactPersonOf(lead);
        var text = scene.Random.ArrayElement(texts);
        reached &= kind != InteractionKind.Note;
        scene.Db.Interactions.Add(new Interaction
        {
            Lead = lead, Kind = kind, Reached = reached, Text = text, At = at, ById = actor.UserId, ByName = actor.Name,
        });
        scene.Record(lead, actor, AuditKind.InteractionAdded, at,
            ("kind", kind.ToString()), ("reached", reached ? "true" : "false"), ("text", text));
    }

    private void Meet(Lead lead, List<ServiceTerm> terms, TermKind kind, DateTime at, Actor actor)
    {
        if (TermClock.Meet(terms, kind, at))
            scene.Record(lead, actor, AuditKind.TermMet, at, ("term", kind.ToString()));
    }
}
