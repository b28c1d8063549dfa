using Acquisitieloket.Core.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>().AddSingleton<LinkKey>().AddSingleton<LeadMails>();
        return services.AddScoped<PrivateLinks>();
    }
}
