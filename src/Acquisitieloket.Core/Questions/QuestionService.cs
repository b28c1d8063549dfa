using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>Puts questions about a lead to the specialists of a municipality, and takes them back.</summary>
public sealed class QuestionService(
    AppDbContext db, QuestionMails mails, QuestionReaders readers, QuestionDays days, QuestionEnding ending, OnceOnly once,
    TimeProvider clock)
{
    /// <summary>Asks; who answers is mailed and reminded. The question is stored with the text as typed.</summary>
    public async Task AskAsync(long leadId, AskQuestion asked, Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lead = await db.Leads.Include(l => l.Contact).SingleAsync(l => l.Id == leadId, cancellation);
        var department = await db.Departments.SingleAsync(d => d.Id == asked.DepartmentId, cancellation);
        var site = asked.SiteId is { } siteId ? await db.Sites.SingleAsync(s => s.Id == siteId, cancellation) : null;
        var plot = asked.PlotId is { } plotId ? await db.Plots.SingleAsync(p => p.Id == plotId && p.SiteId == asked.SiteId, cancellation) : null;
        var specialists = await SpecialistsAsync(department.Id, cancellation);
        CanAsk(lead, asked.Text).OrRefuse();
        days.CanBeDue(asked.DueOn, now).OrRefuse();
        if (department.Municipality is null || (site is not null && site.Municipality != department.Municipality))
            Can.Not(site is null ? "Kies een van de vijf gemeenten." : $"{site.Name} ligt in {site.Municipality}. Stel de vraag aan die gemeente.").OrRefuse();
        var specialist = specialists.Find(s => s.Id == asked.SpecialistId);
        if (asked.SpecialistId is not null && specialist is null)
            Can.Not("Kies een specialist van deze gemeente.").OrRefuse();

        var question = new BackOfficeQuestion
        {
            Key = Guid.NewGuid(), Lead = lead, Subject = asked.Subject, Site = site, Plot = plot,
            Department = department, DepartmentId = department.Id, Specialist = specialist, ForCoordinator = specialists.Count == 0,
            Text = asked.Text, AskedAt = now, AskedById = actor.UserId!.Value, DueAt = days.DueOn(asked.DueOn),
        };
        db.Questions.Add(question);
        await QuestionPlan.RemindAsync(db, question, days, now, cancellation);
        var who = QuestionWords.Answers(specialist?.FullName, department.Municipality, question.ForCoordinator);
        var told = db.Record(lead, actor, AuditKind.QuestionAsked, now,
            ("question", question.Title()), ("to", who), ("due", question.DueText()), ("text", question.Text));
        foreach (var person in await readers.AnsweringAsync(question, now, cancellation))
            db.OutgoingMails.Add(mails.Asked(question, person));
        await once.SaveAsync(told, asked.FormKey, cancellation);
    }

    /// <summary>Takes an open question of a lead back, with the reason that its specialists read.</summary>
    public async Task WithdrawAsync(long leadId, Guid key, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var question = await db.Questions.WithAll().SingleAsync(q => q.Key == key && q.LeadId == leadId, cancellation);
        question.Lead!.Stage.CanWrite().OrRefuse();
        question.CanEnd().OrRefuse();
        if (string.IsNullOrWhiteSpace(reason))
            Can.Not("Schrijf op waarom de vraag vervalt.").OrRefuse();
        await ending.WithdrawAsync(question, reason, actor, clock.GetUtcNow().UtcDateTime, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The active specialists of a department, by name.</summary>
    public Task<List<AppUser>> SpecialistsAsync(long departmentId, CancellationToken cancellation = default) =>
        db.Users.Where(u => u.Active && u.DepartmentId == departmentId
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.Specialist)))
            .OrderBy(u => u.FullName).ToListAsync(cancellation);

    /// <summary>Whether this may be asked. The specialist need not know who asks; the lead is passed with its contact.</summary>
    public static Can CanAsk(Lead lead, string text)
    {
        if (!lead.Stage.CanWrite().Yes)
            return lead.Stage.CanWrite();
        if (string.IsNullOrWhiteSpace(text))
            return Can.Not("Schrijf uw vraag op.");
        var named = new[] { lead.CompanyName, lead.Contact?.Name, lead.Contact?.Email }.OfType<string>()
            .Where(name => name.Length > 2 && text.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count == 0 ? Can.Do
            : Can.Not($"Uw vraag noemt {string.Join(" en ", named)}. De specialist hoeft niet te weten wie het bedrijf is: laat dat weg.");
    }
}

/// <summary>A question to put: about what, to whom, by when.</summary>
public sealed record AskQuestion
{
    public required QuestionSubject Subject { get; init; }
    public required long DepartmentId { get; init; }
    /// <summary>Null when any specialist of the department may answer.</summary>
    public long? SpecialistId { get; init; }
    public long? SiteId { get; init; }
    public long? PlotId { get; init; }
    public required string Text { get; init; }
    /// <summary>A Dutch calendar day.</summary>
    public required DateOnly DueOn { get; init; }
    /// <summary>Of the form: sent twice it asks once.</summary>
    public Guid? FormKey { get; init; }
}
