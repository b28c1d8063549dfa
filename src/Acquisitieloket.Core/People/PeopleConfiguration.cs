using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.People;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.Property(u => u.FullName).HasMaxLength(AppUser.NameLength);
        user.Property(u => u.JobTitle).HasMaxLength(AppUser.NameLength);
        user.Property(u => u.PhotoHash).HasMaxLength(64);
        user.Property(u => u.Sectors).HasJson();
        user.Property(u => u.Languages).HasJson();
        user.HasOne(u => u.Department).WithMany().HasForeignKey(u => u.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        user.HasOne<AppUser>().WithMany().HasForeignKey(u => u.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Name).HasMaxLength(Department.NameLength);
        department.HasIndex(d => d.Name).IsUnique();
    }
}
