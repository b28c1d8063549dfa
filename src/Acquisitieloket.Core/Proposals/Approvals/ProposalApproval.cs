using System.Linq.Expressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>
/// The approval (goedkeuring) of a municipality for a version that proposes sites of it while another department owns the
/// lead: nobody offers what is someone else's.
/// </summary>
public sealed class ProposalApproval
{
    public const int RemarkLength = 2000;

    public long Id { get; set; }
    /// <summary>What its address holds: tells neither how many there are nor of which lead it is.</summary>
    public required Guid Key { get; set; }
    public long ProposalId { get; set; }
    public Proposal? Proposal { get; set; }
    /// <summary>Whose sites these are, and whose department decides.</summary>
    public required Municipality Municipality { get; set; }
    public required DateTime AskedAt { get; set; }
    public DateTime? RemindedAt { get; set; }
    public ApprovalVerdict? Verdict { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public long? AnsweredById { get; set; }
    public string? AnsweredByName { get; set; }
    /// <summary>Why not, or what goes with a yes; may be empty with a yes.</summary>
    public string? Remark { get; set; }
    /// <summary>The earlier version of which the answer still holds, because nothing changed of what it says of these sites.</summary>
    public int? CarriedFrom { get; set; }
    /// <summary>When it was not needed any more: the lead ended or a newer version took its place.</summary>
    public DateTime? LapsedAt { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Somebody still has to answer.</summary>
    public bool IsOpen => Verdict is null && LapsedAt is null;

    /// <summary>The same for queries.</summary>
    public static readonly Expression<Func<ProposalApproval, bool>> Open = a => a.Verdict == null && a.LapsedAt == null;
}

/// <summary>What a municipality says to sites of it in a proposal. Numbers are stored; never renumber.</summary>
public enum ApprovalVerdict
{
    Approved = 1,
    Refused = 2,
}

internal sealed class ProposalApprovalConfiguration : IEntityTypeConfiguration<ProposalApproval>
{
    public void Configure(EntityTypeBuilder<ProposalApproval> approval)
    {
        approval.HasIndex(a => a.Key).IsUnique();
        approval.HasIndex(a => new { a.ProposalId, a.Municipality }).IsUnique();
        // What waits for a municipality, on the day of whoever decides there.
        approval.HasIndex(a => new { a.Municipality, a.Verdict });
        approval.Property(a => a.AnsweredByName).HasMaxLength(Contact.NameLength);
        approval.Property(a => a.Remark).HasMaxLength(ProposalApproval.RemarkLength);
        approval.Property(a => a.Version).IsConcurrencyToken();
        approval.HasOne(a => a.Proposal).WithMany(p => p.Approvals).HasForeignKey(a => a.ProposalId);
    }
}
