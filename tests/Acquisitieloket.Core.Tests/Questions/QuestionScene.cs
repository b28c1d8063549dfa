using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Questions;

/// <summary>A lead in Hengelo and specialists in Enschede; the clock stands on Monday 7 September 2026, 10:00.</summary>
public sealed class QuestionScene : IAsyncDisposable
{
    private readonly TestData data = new();

    public TestCore Core { get; } = new();
    public Lead Lead { get; private set; } = null!;
    public Department Enschede { get; private set; } = null!;
    public AppUser Specialist { get; private set; } = null!;
    public AppUser Colleague { get; private set; } = null!;
    public AppUser Coordinator { get; private set; } = null!;
    public Actor Asker => new(Lead.ContactPersonId, Lead.ContactPerson!.FullName);
    public static DateOnly Friday { get; } = new(2026, 9, 11);

    public static async Task<QuestionScene> Open(bool colleague = true)
    {
        var scene = new QuestionScene { Lead = null! };
        var (lead, enschede) = (scene.data.Lead(), scene.data.Department(Municipality.Enschede));
        (lead.CompanyName, lead.Contact!.Name) = ("Zwijgzaam Metaal", "Fokje Ferwerda");
        await scene.Core.Add(lead, enschede);
        (scene.Lead, scene.Enschede) = (lead, enschede);
        scene.Specialist = await scene.Person(enschede, Role.Specialist, "Sanne");
        if (colleague)
            scene.Colleague = await scene.Person(enschede, Role.Specialist, "Karel");
        scene.Coordinator = await scene.Person(lead.Department!, Role.Coordinator, "Ilse");
        return scene;
    }

    public Task<AppUser> Person(Department department, string role, string name) => Core.Do<AppDbContext, AppUser>(async db =>
    {
        var user = data.User(department);
        (user.Department, user.DepartmentId, user.FullName) = (null, department.Id, name);
        var kept = await db.Roles.SingleOrDefaultAsync(r => r.Name == role)
            ?? db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = kept.Id });
        await db.SaveChangesAsync();
        return user;
    });

    public AskQuestion Question(bool toAll = false, string text = "Past categorie 4.1 hier?") => new()
    {
        Subject = QuestionSubject.Environment, DepartmentId = Enschede.Id, SpecialistId = toAll ? null : Specialist.Id,
        Text = text, DueOn = Friday,
    };

    public async Task<BackOfficeQuestion> Ask(AskQuestion? asked = null)
    {
        await Core.Do<QuestionService>(s => s.AskAsync(Lead.Id, asked ?? Question(), Asker));
        return await Now();
    }

    public Task<BackOfficeQuestion> Now() => Core.Read(db => db.Questions.AsNoTracking().OrderBy(q => q.Id).LastAsync());

    public Task Answer(Guid key, string text = "Ja, met maatwerk.") =>
        Core.Do<QuestionAnswers>(s => s.AnswerAsync(key, text, new Actor(Specialist.Id, Specialist.FullName)));

    public Task<List<OutgoingMail>> Mails(string template) =>
        Core.Read(db => db.OutgoingMails.AsNoTracking().Where(m => m.Template == template).OrderBy(m => m.Id).ToListAsync());

    public async Task<List<string>> To(string template) => [.. (await Mails(template)).Select(m => m.ToName)];

    public ValueTask DisposeAsync() => Core.DisposeAsync();
}
