using System.Linq.Expressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// A mail that must go out. Stored as template and values, and written out when it is sent: no private link
/// ever stands readable in the database.
/// </summary>
public sealed class OutgoingMail : DueWork
{
    public const int SubjectLength = 300;

    /// <summary>The same on every attempt, so that a receiver sees a repeated delivery as the same mail.</summary>
    public required string MessageId { get; set; }
    public long? LeadId { get; set; }
    /// <summary>Set instead of the id while the lead is not stored yet.</summary>
    public Leads.Lead? Lead { get; set; }
    public required string ToAddress
    {
        get;
        set => (field, AddressKey) = (value, MailboxKey.Of(value));
    }
    /// <summary>The address as it is counted, see <see cref="MailboxKey"/>.</summary>
    public string AddressKey { get; private set; } = "";
    public required string ToName { get; set; }
    /// <summary>Name of the template below templates/mail/{language}, such as "enquiry-received".</summary>
    public required string Template { get; set; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; set; }
    /// <summary>Values for the placeholders of the template.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; set; }
    /// <summary>The private link whose address is filled in as {{link}} when the mail is sent.</summary>
    public long? PrivateLinkId { get; set; }
    /// <summary>Set instead of the id while the link is not stored yet.</summary>
    public Leads.PrivateLink? PrivateLink { get; set; }
    /// <summary>The draft whose address is filled in as {{link}} when the mail is sent; the mail goes when the draft goes.</summary>
    public long? DraftId { get; set; }
    /// <summary>Set instead of the id while the draft is not stored yet.</summary>
    public Enquiries.EnquiryDraft? Draft { get; set; }
    /// <summary>The invitation whose address is filled in as {{link}} when the mail is sent.</summary>
    public long? InvitationId { get; set; }
    /// <summary>Set instead of the id while the invitation is not stored yet.</summary>
    public People.Invitation? Invitation { get; set; }
    public DateTime CreatedAt { get; set; }
    /// <summary>
    /// When a mail to a company was given up last. It stays while the mail is tried again, so that the contact person knows of
    /// it until the mail left or was dropped.
    /// </summary>
    public DateTime? UndeliveredAt { get; set; }

    /// <summary>Mails that a company had to get and did not, and that nobody dropped.</summary>
    public static readonly Expression<Func<OutgoingMail, bool>> Missed = m => m.UndeliveredAt != null && m.DoneAt == null;
}

internal sealed class OutgoingMailConfiguration : DueWorkConfiguration<OutgoingMail>
{
    public override void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        base.Configure(mail);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => m.LeadId);
        // Hardly any at any time; everyone's day begins with a look at them.
        mail.HasIndex(m => m.UndeliveredAt).HasFilter("\"UndeliveredAt\" IS NOT NULL");
        // Every submission counts what its address got; see MailCap.
        mail.HasIndex(m => new { m.AddressKey, m.CreatedAt });
        mail.Property(m => m.AddressKey).HasMaxLength(Contact.EmailLength);
        mail.Property(m => m.MessageId).HasMaxLength(200);
        mail.Property(m => m.ToAddress).HasMaxLength(Contact.EmailLength);
        mail.Property(m => m.ToName).HasMaxLength(Contact.NameLength);
        mail.Property(m => m.Template).HasMaxLength(100);
        mail.Property(m => m.Language).HasMaxLength(2);
        mail.Property(m => m.Values).HasJson();
        mail.HasOne(m => m.Lead).WithMany().HasForeignKey(m => m.LeadId).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne(m => m.Draft).WithMany().HasForeignKey(m => m.DraftId).OnDelete(DeleteBehavior.Cascade);
        mail.HasOne(m => m.Invitation).WithMany().HasForeignKey(m => m.InvitationId).OnDelete(DeleteBehavior.Cascade);
        mail.HasOne(m => m.PrivateLink).WithMany().HasForeignKey(m => m.PrivateLinkId).OnDelete(DeleteBehavior.Restrict);
    }
}
