using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Core.Demo;

/// <summary>Invented employees of the five departments, the province and a partner, one for every role and more to share the work.</summary>
public static class DemoUsers
{
    /// <summary>The password of every demo user.</summary>
    public const string Password = "Twente-demo-2026!";
    public const string MailDomain = "demo.acquisitieloket.example";

    private const string Partner = "Kennispark Twente";

    /// <summary>One invented employee; the municipality is null for the province and the partner.</summary>
    public sealed record Person(string Name, string JobTitle, Municipality? Municipality, int Capacity, params string[] Roles)
    {
        /// <summary>The sign-in name: first and last name at the demo domain.</summary>
        public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.')}@{MailDomain}";
    }

    private static readonly Dictionary<string, Cluster> Sectors = new()
    {
        ["Jeroen Wolbers"] = Cluster.Logistics, ["Samira Bouzid"] = Cluster.Htsm, ["Tom Nijhuis"] = Cluster.Htsm,
        ["Niels Haarman"] = Cluster.LeisureAndTourism, ["Anouk Veldhuis"] = Cluster.LeisureAndTourism,
    };

    private static readonly Dictionary<string, string> Languages = new() { ["Lotte Reinders"] = "de", ["Samira Bouzid"] = "en" };

    public static IReadOnlyList<Person> All { get; } =
    [
        new("Marloes Kamphuis", "Accountmanager bedrijven", Municipality.Almelo, 30, Role.AccountManager),
        new("Jeroen Wolbers", "Accountmanager logistiek", Municipality.Almelo, 25, Role.AccountManager),
        new("Femke Oude Elferink", "Accountmanager bedrijven", Municipality.Borne, 20, Role.AccountManager),
        new("Niels Haarman", "Bedrijfscontactfunctionaris", Municipality.Borne, 15, Role.AccountManager),
        new("Samira Bouzid", "Accountmanager hightech", Municipality.Enschede, 30, Role.AccountManager),
        new("Wouter Lansink", "Accountmanager bedrijven", Municipality.Enschede, 30, Role.AccountManager),
        new("Anouk Veldhuis", "Accountmanager binnenstad en bedrijven", Municipality.Enschede, 25, Role.AccountManager),
        new("Tom Nijhuis", "Accountmanager maakindustrie", Municipality.Hengelo, 30, Role.AccountManager),
        new("Esra Yilmaz", "Accountmanager bedrijven", Municipality.Hengelo, 30, Role.AccountManager),
        new("Bart Scholten", "Accountmanager bedrijven", Municipality.Oldenzaal, 20, Role.AccountManager),
        new("Lotte Reinders", "Accountmanager Duitsland", Municipality.Oldenzaal, 20, Role.AccountManager),
        new("Ilse Brinkman", "Coördinator acquisitieloket", Municipality.Hengelo, 10, Role.Coordinator, Role.AccountManager),
        new("Henk Morsink", "Manager Economische Zaken", Municipality.Enschede, 0, Role.Manager),
        new("Carla ten Dam", "Portefeuillehouder economie", Municipality.Almelo, 0, Role.Alderman),
        new("Peter Hofstede", "Beleidsadviseur economie", null, 0, Role.Province),
        new("Ruud Wiefferink", "Beheerder werklocaties", Municipality.Hengelo, 0, Role.SiteManager),
        new("Sanne Koopman", "Specialist vergunningen", Municipality.Enschede, 0, Role.Specialist),
        new("Maaike Broekhuis", "Accountmanager vestiging", null, 0, Role.Partner),
        new("Dennis Vrielink", "Functioneel beheerder", Municipality.Almelo, 0, Role.Administrator),
        new("Joke Mensink", "Functionaris gegevensbescherming", Municipality.Borne, 0, Role.PrivacyOfficer),
    ];

    /// <summary>The seven organisations; the larger cities take more of the leads without a preference.</summary>
    internal static List<Department> Departments() =>
    [
        .. Enum.GetValues<Municipality>().Select(m => new Department
        {
            Name = $"Economische Zaken {m}", Kind = DepartmentKind.EconomicAffairs, Municipality = m,
            Weight = m switch { Municipality.Enschede => 3, Municipality.Hengelo or Municipality.Almelo => 2, _ => 1 },
            Phone = $"0{(int)m}0 000 00 00", Email = $"ez-{m.ToString().ToLowerInvariant()}@{MailDomain}",
        }),
        new() { Name = "Provincie Overijssel", Kind = DepartmentKind.Province, Weight = 0 },
        new() { Name = Partner, Kind = DepartmentKind.Partner, Weight = 0 },
    ];

    /// <summary>The users as Identity stores them; the hash is made once, for it takes its time on purpose.</summary>
    internal static List<AppUser> Users(IReadOnlyList<Department> departments)
    {
        string? hash = null;
        return [.. All.Select((person, i) =>
        {
            var user = new AppUser
            {
                UserName = person.Email, NormalizedUserName = person.Email.ToUpperInvariant(),
                Email = person.Email, NormalizedEmail = person.Email.ToUpperInvariant(), EmailConfirmed = true,
                FullName = person.Name, JobTitle = person.JobTitle, Capacity = person.Capacity, LockoutEnabled = true,
                // 085 000 is not given out: nobody is rung by accident.
                PhoneNumber = $"085 000 {10 + i:00} {20 + i:00}", SecurityStamp = Guid.NewGuid().ToString("N"),
                Department = departments.Single(d => person.Roles.Contains(Role.Partner)
                    ? d.Kind == DepartmentKind.Partner : d.Municipality == person.Municipality && d.Kind != DepartmentKind.Partner),
                Sectors = Sectors.TryGetValue(person.Name, out var sector) ? [sector] : [],
                Languages = Languages.TryGetValue(person.Name, out var language) ? [language] : [],
            };
            user.PasswordHash = hash ??= new PasswordHasher<AppUser>().HashPassword(user, Password);
            return user;
        })];
    }
}
