using Acquisitieloket.Core.Matching;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Core.People;

/// <summary>An employee (or partner) who can sign in. Key: whole number; sign-in name is the e-mail address.</summary>
public sealed class AppUser : IdentityUser<long>
{
    public const int NameLength = 120;

    public required string FullName { get; set; }
    public string? JobTitle { get; set; }
    /// <summary>SHA-256 of a photo, its key in the file store; null without one.</summary>
    public string? PhotoHash { get; set; }
    public long DepartmentId { get; set; }
    public Department? Department { get; set; }
    /// <summary>How many open leads this person can carry; 0 takes no new leads.</summary>
    public int Capacity { get; set; }
    public bool OptedOut { get; set; }
    /// <summary>First and last day of absence, inclusive, in Dutch calendar days.</summary>
    public DateOnly? AbsentFrom { get; set; }
    public DateOnly? AbsentUntil { get; set; }
    public long? DeputyId { get; set; }
    public bool Active { get; set; } = true;
    /// <summary>False for someone who does without mails that only remind; see <see cref="Mail.MailName.Reminders"/>.</summary>
    public bool ReminderMails { get; set; } = true;
    /// <summary>When the mail of the day comes, on the Dutch clock.</summary>
    public TimeOnly DigestAt { get; set; } = new(7, 30);
    /// <summary>Clusters of which this person is the specialist in the region.</summary>
    public IReadOnlyList<Cluster> Sectors { get; set; } = [];
    /// <summary>Languages other than Dutch in which this person is the one to talk to: en, de.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>The sectors in which someone can be a specialist, and the languages besides Dutch in which companies ask.</summary>
    public static IReadOnlyList<Cluster> KnownSectors { get; } = [Cluster.Htsm, Cluster.Logistics, Cluster.LeisureAndTourism];
    public static IReadOnlyList<string> KnownLanguages { get; } = ["de", "en"];

    /// <summary>True on a day of absence.</summary>
    public bool IsAbsentOn(DateOnly day) => AbsentFrom <= day && (AbsentUntil is null || day <= AbsentUntil);

    /// <summary>All sessions end, because what they hold is no longer so.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
