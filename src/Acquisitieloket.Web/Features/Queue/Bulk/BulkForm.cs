using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Queue.Bulk;

/// <summary>The leads that were ticked, what is to be done to them, and with which values.</summary>
public sealed class BulkForm
{
    /// <summary>In <see cref="To"/>: the contact person of each lead.</summary>
    public const string Own = "own";

    public List<long> Lead { get; set; } = [];

    /// <summary>Every lead of the list, also on other pages.</summary>
    public bool All { get; set; }

    public BulkAction? Action { get; set; }

    /// <summary>A person ("p12") or a department ("d3").</summary>
    public string? To { get; set; }
    public string? Reason { get; set; }
    public string? Subject { get; set; }
    public DateOnly? Day { get; set; }
    public string? Time { get; set; } = "09:00";
    public LeadStage? Stage { get; set; }
    public DateOnly? WakeUpOn { get; set; }
    public OutcomeCause? Cause { get; set; }
    public string? Party { get; set; }

    /// <summary>Made with the page that asks for the last time, so that sending that twice does it once.</summary>
    public Guid Run { get; set; }

    /// <summary>What the services are asked; null with errors in the model state when something is missing.</summary>
    public BulkRequest? Read(DateTime now, ModelStateDictionary errors)
    {
        void Wrong(string field, string what) => errors.AddModelError($"Form.{field}", what);
        DateTime? due = null;
        switch (Action)
        {
            case BulkAction.Assign:
                if (Id('p') is null && Id('d') is null)
                    Wrong(nameof(To), "Kies wie de leads overneemt.");
                if (Words(Reason) is null)
                    Wrong(nameof(Reason), "Geef een reden om de leads over te dragen.");
                else if (Reason!.Length > Core.Leads.Lead.ReasonLength / 2)
                    Wrong(nameof(Reason), $"Gebruik ten hoogste {Core.Leads.Lead.ReasonLength / 2} tekens.");
                break;
            case BulkAction.FollowUp:
                if (Words(Subject) is null)
                    Wrong(nameof(Subject), "Schrijf op wat er moet gebeuren.");
                else if (Subject!.Length > FollowUp.SubjectLength)
                    Wrong(nameof(Subject), $"Gebruik ten hoogste {FollowUp.SubjectLength} tekens.");
                if (To != Own && Id('p') is null)
                    Wrong(nameof(To), "Kies wie het doet.");
                due = ReadDue(now, Wrong);
                break;
            case BulkAction.Stage:
                if (Stage is null)
                    Wrong(nameof(Stage), "Kies een fase.");
                if (Reason?.Length > Core.Leads.Lead.ReasonLength)
                    Wrong(nameof(Reason), $"Gebruik ten hoogste {Core.Leads.Lead.ReasonLength} tekens.");
                if (Party?.Length > LeadOutcome.NameLength)
                    Wrong(nameof(Party), $"Gebruik ten hoogste {LeadOutcome.NameLength} tekens.");
                break;
        }
        return Action is null || !errors.IsValid ? null : new BulkRequest
        {
            Action = Action.Value, PersonId = Id('p'), DepartmentId = Id('d'), Reason = Words(Reason), Subject = Words(Subject),
            DueAt = due, Stage = Stage, WakeUpOn = Stage == LeadStage.OnHold ? WakeUpOn : null,
            Outcome = Action == BulkAction.Stage ? new() { Cause = Cause, Party = Words(Party) } : null,
        };
    }

    private DateTime? ReadDue(DateTime now, Action<string, string> wrong)
    {
        if (ClockTime.Wrong(Day, Time, out var time) is { } reason)
        {
            wrong(nameof(Time), reason);
            return null;
        }
        if (Day is not { } day)
        {
            wrong(nameof(Day), "Kies de dag.");
            return null;
        }
        var moment = WorkingCalendar.ToUtc(day.ToDateTime(time));
        if (moment > now)
            return moment;
        wrong(nameof(Day), "Kies een moment dat nog komt.");
        return null;
    }

    private long? Id(char kind) => To?.StartsWith(kind) == true && long.TryParse(To.AsSpan(1), out var id) ? id : null;

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
