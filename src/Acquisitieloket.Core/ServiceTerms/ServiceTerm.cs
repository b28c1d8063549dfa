using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>A deadline in working hours on a lead.</summary>
public sealed class ServiceTerm
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required TermKind Kind { get; set; }
    public required DateTime StartedAt { get; set; }
    /// <summary>80 % of the working minutes.</summary>
    public required DateTime WarnAt { get; set; }
    public required DateTime DueAt { get; set; }
    /// <summary>150 % of the working minutes. Null for a term from before this was kept, until it is reckoned anew.</summary>
    public DateTime? ManagerAt { get; set; }
    public DateTime? MetAt { get; set; }
    /// <summary>Set when the term no longer applies, for example because the lead was closed.</summary>
    public DateTime? CancelledAt { get; set; }
    /// <summary>Set while the clock is paused because the company is at turn.</summary>
    public DateTime? PausedAt { get; set; }
    /// <summary>When the clock last ran on after a pause; null when it never stood still.</summary>
    public DateTime? ResumedAt { get; set; }
    /// <summary>Working minutes that had passed before <see cref="ResumedAt"/>.</summary>
    public int UsedMinutes { get; set; }

    /// <summary>The last thing that was done about its running out. Each is done once, whatever becomes of the moments.</summary>
    public TermAlert Alerted { get; set; }
    /// <summary>When the next thing is to be done; null when there is none, or while the clock stands still.</summary>
    public DateTime? AlertAt { get; set; }

    /// <summary>Neither met nor without meaning; the clock may stand still.</summary>
    public bool IsRunning => MetAt is null && CancelledAt is null;

    /// <summary>What is to be done next about its running out, and at which moment; null after the last.</summary>
    public (TermAlert Alert, DateTime At)? NextAlert => Alerted switch
    {
        TermAlert.None => (TermAlert.Warning, WarnAt),
        TermAlert.Warning => (TermAlert.Escalation, DueAt),
        TermAlert.Escalation when ManagerAt is { } at => (TermAlert.Manager, at),
        _ => null,
    };
}

/// <summary>What a company may expect; see ServiceTermOptions for how long.</summary>
public enum TermKind
{
    FirstContact = 1,
    FirstSiteList = 2,
    Answer = 3,
}

/// <summary>What is done when a term runs out, in this order. Numbers are stored; never renumber.</summary>
public enum TermAlert
{
    None = 0,
    /// <summary>80 %: the contact person is warned.</summary>
    Warning = 1,
    /// <summary>100 %: deputy and coordinator hear of it, and the contact person once more.</summary>
    Escalation = 2,
    /// <summary>150 %: the EZ manager of the department hears of it.</summary>
    Manager = 3,
}

internal sealed class ServiceTermConfiguration : IEntityTypeConfiguration<ServiceTerm>
{
    public void Configure(EntityTypeBuilder<ServiceTerm> term)
    {
        term.HasIndex(t => new { t.LeadId, t.Kind });
        // What workers look for: few rows, however many terms were met over the years.
        term.HasIndex(t => new { t.AlertAt, t.Id }).HasFilter("\"AlertAt\" IS NOT NULL");
    }
}
