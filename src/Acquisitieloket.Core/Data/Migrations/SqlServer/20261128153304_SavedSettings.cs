using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SavedSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SavedTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Path = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FollowsId = table.Column<long>(type: "bigint", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedById = table.Column<long>(type: "bigint", nullable: true),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TermSettings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FollowsId = table.Column<long>(type: "bigint", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedById = table.Column<long>(type: "bigint", nullable: true),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermSettings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SavedTexts_Path_FollowsId",
                table: "SavedTexts",
                columns: new[] { "Path", "FollowsId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TermSettings_FollowsId",
                table: "TermSettings",
                column: "FollowsId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedTexts");

            migrationBuilder.DropTable(
                name: "TermSettings");
        }
    }
}
