using System.Linq.Expressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>
/// That a plot fits an enquiry now and did not before: a question to its contact person, never a mail to the company. Once
/// for each lead and plot.
/// </summary>
public sealed class SupplyOffer
{
    public const int PlotsLength = 200;
    public const int ReasonLength = 500;

    public long Id { get; set; }
    /// <summary>What its address holds.</summary>
    public required Guid Key { get; set; }
    public required long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required long SiteId { get; set; }
    public Site? Site { get; set; }
    /// <summary>The plot, or the first of neighbours that fit together; null for a site that has buildings only.</summary>
    public required long? PlotId { get; set; }
    public Plot? Plot { get; set; }
    /// <summary>The numbers of the plots, as people say them.</summary>
    public required string Plots { get; set; }
    public required int AreaM2 { get; set; }
    public required DateTime FoundAt { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public long? AnsweredById { get; set; }
    public AppUser? AnsweredBy { get; set; }
    public bool? Accepted { get; set; }
    /// <summary>Why not now.</summary>
    public string? Reason { get; set; }
    /// <summary>It ended without an answer: the company withdrew its consent, or was erased.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>"Kavel 12 op XL Park", or the name of the site.</summary>
    public string Title(string site) => Plots.Length == 0 ? site : $"{(Plots.Contains(',') ? "Kavels" : "Kavel")} {Plots} op {site}";

    /// <summary>
    /// Offers that wait for an answer at a moment: the plot is still free, and the lead is open, on hold, or could not be
    /// accommodated and its company wants to hear.
    /// </summary>
    public static Expression<Func<SupplyOffer, bool>> WaitsAt(DateTime now) => o => o.AnsweredAt == null && o.EndedAt == null
        && (o.Lead!.ClosedAt == null || (o.Lead.Stage == LeadStage.NotAccommodated && o.Lead.OfferConsentAt != null))
        && (o.Plot == null || (o.Plot.Registered == PlotStatus.Offered && o.Plot.ReplacedOn == null
            && !o.Plot.Claims.Any(c => c.HeldPlotId != null && c.EndedAt == null && (c.Until == null || c.Until > now))));
}

internal sealed class SupplyOfferConfiguration : IEntityTypeConfiguration<SupplyOffer>
{
    public void Configure(EntityTypeBuilder<SupplyOffer> offer)
    {
        offer.HasIndex(o => o.Key).IsUnique();
        offer.HasIndex(o => new { o.LeadId, o.SiteId, o.PlotId }).IsUnique().HasFilter("\"PlotId\" IS NOT NULL");
        offer.HasIndex(o => new { o.LeadId, o.SiteId }).IsUnique().HasFilter("\"PlotId\" IS NULL");
        // Of two who answer, the second is told.
        offer.Property(o => o.AnsweredAt).IsConcurrencyToken();
        offer.Property(o => o.Plots).HasMaxLength(SupplyOffer.PlotsLength);
        offer.Property(o => o.Reason).HasMaxLength(SupplyOffer.ReasonLength);
        offer.HasOne(o => o.Lead).WithMany().HasForeignKey(o => o.LeadId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne(o => o.Site).WithMany().HasForeignKey(o => o.SiteId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne(o => o.Plot).WithMany().HasForeignKey(o => o.PlotId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne(o => o.AnsweredBy).WithMany().HasForeignKey(o => o.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
