using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>
/// That a mail came in, so that it lands once; and, while a person has to look at it, from whom it is. Its content stands in
/// <see cref="HeldMails"/> that long.
/// </summary>
public sealed class ReceivedMail
{
    public long Id { get; set; }
    /// <summary>The same for each delivery of the same mail; 64 hexadecimal digits, also the name of what is held.</summary>
    public required string Key { get; set; }
    public required DateTime At { get; set; }
    public required Came Came { get; set; }
    /// <summary>Set when it was held.</summary>
    public HeldFor? HeldFor { get; set; }
    /// <summary>The lead to whose address it was sent, or to which a person tied it.</summary>
    public long? LeadId { get; set; }
    public Lead? Lead { get; set; }
    /// <summary>Who says to have sent it, while it is held.</summary>
    public string? From { get; set; }
    public string? Subject { get; set; }
}

/// <summary>Why a mail is held back. Numbers are stored; never renumber.</summary>
public enum HeldFor
{
    /// <summary>Sent to no lead that we know.</summary>
    NoLead = 1,
    /// <summary>From someone else than the contact of the lead.</summary>
    OtherSender = 2,
    /// <summary>The lead is closed.</summary>
    Closed = 3,
    /// <summary>The lead had its most for a day.</summary>
    TooMany = 4,
    /// <summary>It is no mail, or a broken one.</summary>
    Unreadable = 5,
    /// <summary>Larger than may be read; it stays where it came in.</summary>
    TooLarge = 6,
    /// <summary>It could not be handled, for a reason that is in the log.</summary>
    Failed = 7,
    /// <summary>It is from the contact of the lead, and has marks of a program.</summary>
    Doubtful = 8,
}

internal sealed class ReceivedMailConfiguration : IEntityTypeConfiguration<ReceivedMail>
{
    public void Configure(EntityTypeBuilder<ReceivedMail> mail)
    {
        mail.ToTable("ReceivedMails");
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => m.At);
        mail.HasIndex(m => new { m.Came, m.At });
        mail.HasIndex(m => new { m.LeadId, m.At });
        mail.Property(m => m.Key).HasMaxLength(64);
        mail.Property(m => m.From).HasMaxLength(InboundLimits.IdLength);
        mail.Property(m => m.Subject).HasMaxLength(InboundLimits.SubjectLength);
        mail.HasOne(m => m.Lead).WithMany().HasForeignKey(m => m.LeadId).OnDelete(DeleteBehavior.Restrict);
    }
}
