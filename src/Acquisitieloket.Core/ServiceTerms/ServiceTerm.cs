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
    public DateTime? MetAt { get; set; }
    /// <summary>Set when the term no longer applies, for example because the lead was closed.</summary>
    public DateTime? CancelledAt { get; set; }
    /// <summary>Set while the clock is paused because the company is at turn.</summary>
    public DateTime? PausedAt { get; set; }
}

/// <summary>What a company may expect; see ServiceTermOptions for how long.</summary>
public enum TermKind
{
    FirstContact = 1,
    FirstSiteList = 2,
    Answer = 3,
}

internal sealed class ServiceTermConfiguration : IEntityTypeConfiguration<ServiceTerm>
{
    public void Configure(EntityTypeBuilder<ServiceTerm> term) => term.HasIndex(t => new { t.LeadId, t.Kind });
}
