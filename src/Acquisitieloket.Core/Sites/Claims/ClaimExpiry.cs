using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>The due row of a claim that runs out: one that warns beforehand, one that writes down that it did.</summary>
public sealed class ClaimExpiry : DueWork
{
    public long ClaimId { get; set; }
    public PlotClaim? Claim { get; set; }
    /// <summary>True for the one that only warns.</summary>
    public required bool Warns { get; set; }
}

internal sealed class ClaimExpiryConfiguration : DueWorkConfiguration<ClaimExpiry>
{
    public override void Configure(EntityTypeBuilder<ClaimExpiry> expiry)
    {
        base.Configure(expiry);
        expiry.HasIndex(e => new { e.ClaimId, e.Warns }).IsUnique();
    }
}
