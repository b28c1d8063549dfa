using Acquisitieloket.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.People;

internal static class PeopleRegistration
{
    /// <summary>Accounts, roles and passwords. The cookie and the sign-in itself are the web's.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<AppUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddPasswordValidator<GuessablePasswords>()
            .AddRoles<IdentityRole<long>>()
            // The abstract context is registered as whichever database is configured.
            .AddEntityFrameworkStores<AppDbContext>();
        return services.AddScoped<RoleSeed>().AddScoped<FirstPeople>().AddScoped<ProfileService>().AddScoped<ReminderMails>()
            .AddScoped<PeopleService>().AddScoped<PersonAccess>().AddScoped<Invitations>().AddScoped<AbsenceService>()
            .AddScoped<DepartmentService>().AddScoped<OrganisationAccounts>();
    }
}
