using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Sites.Reviews;

/// <summary>
/// Tells who keeps the sites of a municipality by mail which of them are to be reviewed: once for each day that a review is due, all
/// of a municipality in one mail. The site itself says of which day was told, so that of two that look at once one tells.
/// </summary>
public sealed class ReviewMailRun(IServiceScopeFactory scopes, IOptions<MailOptions> mail, TimeProvider clock, ILogger<ReviewMailRun> log)
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    // Nobody is woken by it, and it lies on top when the day begins.
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Looks once; returns how many mails were added.</summary>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        var added = 0;
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            await using var scope = scopes.CreateAsyncScope();
            added += await TellAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), municipality, stopping);
        }
        return added;
    }

    private async Task<int> TellAsync(AppDbContext db, Municipality municipality, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var until = today.AddDays(ReviewDuty.WarnDays).AddMonths(-ReviewDuty.Months);
        var due = (await db.Sites.AsNoTracking().Where(s => s.Municipality == municipality && s.Programme != ProgrammeStatus.Dropped && s.LastReviewedOn <= until)
                .OrderBy(s => s.LastReviewedOn).ThenBy(s => s.Name).ToListAsync(cancellation))
            .FindAll(s => s.ReviewMailedFor != ReviewDuty.LastDay(s) && ReviewDuty.Of(s, today) != ReviewState.Fine);
        if (due.Count == 0)
            return 0;
        var people = await KeepersAsync(db, municipality, cancellation);
        if (people.Count == 0)
        {
            // Told as soon as there is someone to tell.
            log.LogWarning("Nobody keeps the sites of {Municipality}: {Count} reviews are due and no mail can go", municipality, due.Count);
            return 0;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        List<Site> told = [];
        foreach (var site in due)
        {
            var day = ReviewDuty.LastDay(site);
            if (await db.Sites.Where(s => s.Id == site.Id && s.LastReviewedOn == site.LastReviewedOn && (s.ReviewMailedFor == null || s.ReviewMailedFor != day))
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.ReviewMailedFor, day), cancellation) == 1)
                told.Add(site);
        }
        if (told.Count == 0)
            return 0;
        db.OutgoingMails.AddRange(people.Select(p => Mail(p, told, today, now)));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return people.Count;
    }

    // Its site managers; where a municipality has none, its coordinators.
    private static async Task<List<AppUser>> KeepersAsync(AppDbContext db, Municipality municipality, CancellationToken cancellation)
    {
        foreach (var role in new[] { Role.SiteManager, Role.Coordinator })
        {
            var found = await db.Users.AsNoTracking().Where(u => u.Active && u.Email != null && u.Department!.Municipality == municipality
                && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == role))).OrderBy(u => u.Id).ToListAsync(cancellation);
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private OutgoingMail Mail(AppUser to, List<Site> sites, DateOnly today, DateTime now) => new()
    {
        MessageId = MessageIds.New(MailName.ReviewDue, mail.Value.Domain), ToAddress = to.Email!, ToName = to.FullName,
        Template = MailName.ReviewDue, Language = "nl", CreatedAt = now,
        DueAt = WorkingCalendar.ToUtc(today.ToDateTime(Morning)) is var morning && morning > now ? morning : now,
        Values = new Dictionary<string, string>
        {
            ["recipientName"] = to.FullName, ["subject"] = sites is [{ } one] ? $"{one.Name} nakijken" : $"{sites.Count} werklocaties nakijken",
            ["body"] = string.Join("\n\n", sites.Select(s => Told(s, today))), [QuestionMails.Page] = "supply/todo",
        },
    };

    private static string Told(Site site, DateOnly today) => ReviewDuty.Of(site, today) == ReviewState.Overdue
        ? $"{site.Name}: niet op tijd nagekeken, het laatst op {Written.Date(site.LastReviewedOn, "nl")}. De locatie kan nu niet in een voorstel."
        : $"{site.Name}: uiterlijk {Written.Date(ReviewDuty.LastDay(site), "nl")}. Daarna kan de locatie niet in een voorstel.";
}
